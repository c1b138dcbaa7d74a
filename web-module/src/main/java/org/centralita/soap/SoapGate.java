package org.centralita.soap;

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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.security.CallContext;
import org.centralita.shape.XmlShape;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Looks at each SOAP request before the server does: malformed XML, an operation that does not
 * exist or a value that is none becomes a fault of the caller's, on every server alike. Left to
 * themselves the servers answer with faults of their own, or drop the value without a word.
 */
public class SoapGate implements Filter {

  private static final String DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private final Map<String, Class<?>> endpoints = new HashMap<>();

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
    if (!"POST".equals(http.getMethod())) {
      chain.doFilter(request, response);
      return;
    }
    byte[] message = request.getInputStream().readAllBytes();
    try {
      check(operation(message), endpoint(http));
    } catch (ServiceException refusal) {
      FaultWriter.write(refusal, CallContext.current().locale(), (HttpServletResponse) response);
      return;
    }
    chain.doFilter(new ReadAgain(http, message), response);
  }

  /** The operation's element: the first in the body. */
  private static Element operation(byte[] message) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(DOCTYPE, true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      Element envelope = builder.parse(new ByteArrayInputStream(message)).getDocumentElement();
      Element body = child(envelope, "Body");
      Element operation = body == null ? null : child(body, null);
      if (operation != null) {
        return operation;
      }
    } catch (SAXException e) {
      // Told below: the reason does not help the caller.
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    throw new ServiceException(ErrorCode.UNREADABLE);
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
    for (Node node = operation.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        XmlShape.check("/" + element.getLocalName(), element, parameter(method, element).getType());
      }
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

  /** The first child element of that name, or of any. */
  private static Element child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element
          && (name == null || name.equals(element.getLocalName()))) {
        return element;
      }
    }
    return null;
  }
}
