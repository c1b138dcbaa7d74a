package org.centralita.testing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * A SOAP message written in one way, whatever prefixes and layout a server has chosen: {@code soap}
 * for the envelope, {@code c} for our namespace, an element a line. Empty headers are left out.
 */
public final class PlainXml {

  private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String OURS = "urn:centralita:v1";

  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  private PlainXml() {}

  /** The message in that form. */
  public static String of(String xml) {
    PlainXml plain = new PlainXml();
    plain.write(parse(xml).getDocumentElement(), "");
    return plain.text.toString();
  }

  /** The document, with namespaces. */
  public static Document parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (Exception e) {
      throw new IllegalArgumentException("Not an XML document: " + xml, e);
    }
  }

  private void write(Element element, String indent) {
    List<Element> children = children(element);
    String name = name(element);
    if (name.equals("soap:Header") && children.isEmpty()) {
      return;
    }
    text.append(indent).append('<').append(name);
    if (indent.isEmpty()) {
      text.append(" xmlns:soap=\"" + ENVELOPE + "\" xmlns:c=\"" + OURS + "\"");
    }
    String content = content(element);
    if (children.isEmpty() && content.isEmpty()) {
      text.append("/>\n");
    } else if (children.isEmpty()) {
      text.append('>').append(escaped(content)).append("</").append(name).append(">\n");
    } else {
      text.append(">\n");
      children.forEach(child -> write(child, indent + "  "));
      text.append(indent).append("</").append(name).append(">\n");
    }
  }

  private static String name(Element element) {
    String namespace = element.getNamespaceURI();
    String prefix =
        namespace == null
            ? ""
            : switch (namespace) {
              case ENVELOPE -> "soap:";
              case OURS -> "c:";
              default -> "{" + namespace + "}";
            };
    return prefix + element.getLocalName();
  }

  private static String content(Element element) {
    String content = element.getTextContent();
    if (!element.getLocalName().equals("faultcode")) {
      return content;
    }
    String[] code = content.strip().split(":");
    return code.length == 2 && ENVELOPE.equals(element.lookupNamespaceURI(code[0]))
        ? "soap:" + code[1]
        : content;
  }

  private static String escaped(String content) {
    return content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The elements in an element, without the text between them. */
  public static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
