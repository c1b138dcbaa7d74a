package org.centralita.launcher;

import com.sun.enterprise.v3.services.impl.GrizzlyProxy;
import com.sun.enterprise.v3.services.impl.GrizzlyService;
import java.io.CharConversionException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishException;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.config.GenericGrizzlyListener;
import org.glassfish.grizzly.config.dom.NetworkListener;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Answers 400 to requests whose path or host nobody can read. Left to itself the server calls them
 * its own mistake (500), before any application sees them.
 */
final class UnreadableRequests extends BaseFilter {
  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}]|[A-Za-z0-9._~-]{1,255})(:[0-9]{1,5})?");
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private UnreadableRequests() {}

  /** Puts itself before whatever else the listener's server does with a request. */
  static void refuseIn(GlassFish server, String listener) throws GlassFishException {
    NetworkListener settings = server.getService(NetworkListener.class, listener);
    GrizzlyProxy proxy =
        (GrizzlyProxy) server.getService(GrizzlyService.class).lookupNetworkProxy(settings);
    GenericGrizzlyListener running = (GenericGrizzlyListener) proxy.getUnderlyingListener();
    FilterChain chain = (FilterChain) running.getTransport().getProcessor();
    chain.add(chain.indexOfType(HttpServerFilter.class), new UnreadableRequests());
  }

  @Override
  public NextAction handleRead(FilterChainContext context) {
    if (context.getMessage() instanceof HttpContent content
        && content.getHttpHeader() instanceof HttpRequestPacket request
        && !(hasReadableHost(request) && hasReadablePath(request))) {
      HttpResponsePacket answer = request.getResponse();
      answer.setStatus(HttpStatus.BAD_REQUEST_400);
      answer.setHeader(Header.Connection, "close");
      answer.setContentLength(0);
      context.write(answer.httpContentBuilder().last(true).build(), new Closing());
      return context.getStopAction();
    }
    return context.getInvokeAction();
  }

  private static boolean hasReadableHost(HttpRequestPacket request) {
    String host = request.getHeader(Header.Host);
    if (host == null) {
      return true; // what that means depends on the version of HTTP, which the server knows
    }
    int colon = host.lastIndexOf(':');
    return HOST.matcher(host).matches()
        && (colon < host.lastIndexOf(']') || colon < 0 || isPort(host.substring(colon + 1)));
  }

  private static boolean isPort(String text) {
    return Integer.parseInt(text) <= 65_535;
  }

  private static boolean hasReadablePath(HttpRequestPacket request) {
    String path =
        request.getRequestURIRef().getOriginalRequestURIBC().toString(StandardCharsets.ISO_8859_1);
    if (BROKEN_ESCAPE.matcher(path).find()) {
      return false;
    }
    try {
      request.getRequestURIRef().getDecodedRequestURIBC(false);
      return true;
    } catch (CharConversionException | IllegalArgumentException e) {
      return false;
    }
  }

  /** What else stands in the connection can't be told from the broken request's body. */
  @SuppressWarnings("rawtypes") // as the library has it
  private static final class Closing extends EmptyCompletionHandler<WriteResult> {
    @Override
    public void completed(WriteResult written) {
      written.getConnection().closeSilently();
    }
  }
}
