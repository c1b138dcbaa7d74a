package org.centralita.contract;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * A WSDL or schema in the form in which it is kept: without the generator's comments, with the
 * address that the product puts its own in the place of, and in an order that no compiler decides.
 */
final class ContractDocument {

  /** In these the order of what they hold means nothing, and the generator's varies. */
  private static final Set<String> UNORDERED =
      Set.of("definitions", "portType", "binding", "schema");

  private static final String ADDRESS = "http://localhost:8080/centralita/soap/v1/";

  private ContractDocument() {}

  /** The document as it is kept. */
  static String normalised(String xml) throws IOException {
    try {
      String local =
          xml.replace("_schema1.xsd", ".xsd")
              .replaceAll(
                  "(<service name=\"(\\w+)\">[^$]*)REPLACE_WITH_ACTUAL_URL", "$1" + ADDRESS + "$2");
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Document document =
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(local)));
      tidy(document);
      document.setXmlStandalone(true);
      Transformer writer = TransformerFactory.newInstance().newTransformer();
      writer.setOutputProperty(OutputKeys.INDENT, "yes");
      writer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
      writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter text = new StringWriter();
      writer.transform(new DOMSource(document), new StreamResult(text));
      return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text.toString().strip() + "\n";
    } catch (Exception e) {
      throw new IOException("Not an XML document: " + xml, e);
    }
  }

  private static void tidy(Node node) {
    List<Node> children = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      children.add(child);
    }
    for (Node child : children) {
      boolean blank = child.getNodeType() == Node.TEXT_NODE && child.getNodeValue().isBlank();
      if (blank || child.getNodeType() == Node.COMMENT_NODE) {
        node.removeChild(child);
      } else {
        tidy(child);
      }
    }
    if (node instanceof Element element && UNORDERED.contains(element.getLocalName())) {
      children.removeIf(child -> child.getParentNode() != node);
      children.sort(Comparator.comparing(ContractDocument::place));
      children.forEach(node::appendChild);
    }
  }

  /** Kinds of elements stay in the order that the standards demand, names sort within a kind. */
  private static String place(Node node) {
    if (!(node instanceof Element element)) {
      return "";
    }
    List<String> kinds =
        List.of("import", "types", "message", "portType", "binding", "service", "element");
    int kind = kinds.indexOf(element.getLocalName());
    return (kind < 0 ? 9 : kind) + element.getLocalName() + " " + element.getAttribute("name");
  }
}
