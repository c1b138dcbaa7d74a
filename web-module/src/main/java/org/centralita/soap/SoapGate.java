package org.centralita.soap;

import jakarta.inject.Inject;
import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.centralita.error.ErrorCode;
import org.centralita.error.Refusals;
import org.centralita.error.ServiceException;
import org.centralita.gate.ReadAgain;
import org.centralita.metrics.Requests;
import org.centralita.security.CallContext;
import org.centralita.shape.XmlShape;
import org.w3c.dom.Element;

/**
 * Looks at each SOAP request before the server does: malformed XML, an operation that does not
 * exist or a value that is none becomes a fault of the caller's, on every server alike. Left to
 * themselves the servers answer with faults of their own, or drop the value without a word. The
 * server is handed the message as it was read here, so that it cannot read it differently.
 */
public class SoapGate implements Filter {

  private final Map<String, Class<?>> endpoints = new HashMap<>();

  @Inject private TokenSignIn signIn;

  @Override
  public void init(FilterConfig config) throws ServletException {
    for (String service : Collections.list(config.getInitParameterNames())) {
      try {
        endpoints.put(service, Class.forName(config.getInitParameter(service)));
      } catch (ClassNotFoundException e) {
        throw new ServletException(e);
      }
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    if (!"POST".equals(http.getMethod())) {
      chain.doFilter(request, response);
      return;
    }
    SoapMessage message;
    try {
      message = SoapMessage.read(http.getInputStream().readAllBytes(), Body.charset(http));
      List<Element> security = message.takeHeaders(UsernameToken.SECURITY, "Security");
      if (!signIn.isKnown() && !signIn.by(security, http, answer)) {
        return;
      }
      Class<?> endpoint = endpoint(http);
      check(message.operation(), endpoint);
      http.setAttribute(
          Requests.ROUTE, http.getServletPath() + "#" + message.operation().getLocalName());
    } catch (RuntimeException e) {
      FaultWriter.write(Refusals.of(e), CallContext.current().locale(), answer);
      return;
    }
    chain.doFilter(new ReadAgain(http, message.bytes(), "text/xml;charset=UTF-8"), response);
  }

  private static void check(Element operation, Class<?> endpoint) {
    XmlShape.operation(operation);
    Method method =
        Arrays.stream(endpoint.getMethods())
            .filter(m -> m.isAnnotationPresent(WebMethod.class))
            .filter(m -> m.getName().equals(operation.getLocalName()))
            .findFirst()
            .orElse(null);
    if (method == null || !Soap.NAMESPACE.equals(operation.getNamespaceURI())) {
      throw new ServiceException(ErrorCode.UNKNOWN_FIELD, operation.getNodeName());
    }
    for (Element element : SoapMessage.children(operation)) {
      XmlShape.check("/" + element.getLocalName(), element, parameter(method, element).getType());
    }
  }

  private static Parameter parameter(Method method, Element element) {
    return Arrays.stream(method.getParameters())
        .filter(p -> p.getAnnotation(WebParam.class).name().equals(element.getLocalName()))
        .filter(p -> Soap.NAMESPACE.equals(element.getNamespaceURI()))
        .findFirst()
        .orElseThrow(() -> new ServiceException(ErrorCode.UNKNOWN_FIELD, element.getNodeName()));
  }

  /** The endpoint of the service that the path ends with. */
  private Class<?> endpoint(HttpServletRequest request) {
    String path = request.getServletPath();
    Class<?> endpoint = endpoints.get(path.substring(path.lastIndexOf('/') + 1));
    if (endpoint == null) {
      throw ServiceException.notFound();
    }
    return endpoint;
  }
}
