package org.centralita.emergency;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The schemas of the RFCs; see schema/README.md. */
public final class Schemas {

  private static final Set<String> KNOWN =
      Set.of(
          "urn:ietf:params:xml:ns:pidf",
          "urn:ietf:params:xml:ns:pidf:geopriv10",
          "urn:ietf:params:xml:ns:pidf:geopriv10:basicPolicy",
          "urn:ietf:params:xml:ns:pidf:geopriv10:civicAddr",
          "http://www.opengis.net/gml",
          "urn:ietf:params:xml:ns:geopriv:held",
          "urn:ietf:params:xml:ns:geopriv:held:id");

  private static final Schema ALL = load();

  private Schemas() {}

  /** The document, when it is valid and has nothing that no schema knows. */
  public static Document valid(byte[] bytes) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
      ALL.newValidator().validate(new DOMSource(document));
      NodeList elements = document.getElementsByTagNameNS("*", "*");
      for (int i = 0; i < elements.getLength(); i++) {
        Element element = (Element) elements.item(i);
        if (!KNOWN.contains(element.getNamespaceURI())) {
          // Wildcards that are lax let it pass.
          throw new AssertionError("No schema knows " + element);
        }
      }
      return document;
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(new String(bytes, java.nio.charset.StandardCharsets.UTF_8), e);
    }
  }

  private static Schema load() {
    Source[] files =
        Stream.of("pidf", "geopriv10", "civicAddr", "gml", "held", "held-id")
            .map(name -> Schemas.class.getResource("/schema/" + name + ".xsd").toExternalForm())
            .map(StreamSource::new)
            .toArray(Source[]::new);
    try {
      return SchemaFactory.newDefaultInstance().newSchema(files);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
