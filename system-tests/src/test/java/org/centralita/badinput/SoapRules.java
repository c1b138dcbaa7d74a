package org.centralita.badinput;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What must hold for every answer of SOAP. */
final class SoapRules {

  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

  /** Refusals that HTTP alone can tell. */
  private static final Set<Integer> OF_HTTP = Set.of(404, 405, 406, 413, 415, 429);

  private SoapRules() {}

  /** What is wrong with the answer; null when nothing is. */
  static String broken(Shot shot, Answer answer) {
    String leak = Rules.leak(answer);
    if (leak != null) {
      return leak;
    }
    int status = answer.status();
    if (OF_HTTP.contains(status) || Rules.ofTheServer(shot, answer)) {
      return null;
    }
    if (!shot.method().equals("POST") || shot.crude()) {
      // Descriptions and what is no SOAP at all.
      return status == 500 ? envelope(answer) : status == 0 || status > 500 ? "" + status : null;
    }
    if (status != 200 && status != 401 && status != 500) {
      return "status " + status;
    }
    return envelope(answer);
  }

  private static String envelope(Answer answer) {
    Element envelope;
    try {
      envelope = parse(answer.body()).getDocumentElement();
    } catch (SAXException e) {
      return answer.status() + " with what is no XML";
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    if (!SOAP.equals(envelope.getNamespaceURI()) || !envelope.getLocalName().equals("Envelope")) {
      return answer.status() + " with no envelope of SOAP 1.1";
    }
    boolean fault = envelope.getElementsByTagNameNS(SOAP, "Fault").getLength() > 0;
    if (fault != (answer.status() != 200)) {
      return fault ? "a fault over 200" : answer.status() + " without a fault";
    }
    return fault ? fault(envelope) : null;
  }

  private static String fault(Element envelope) {
    String code = text(envelope, null, "faultcode").replaceFirst(".*:", "");
    if (List.of("VersionMismatch", "MustUnderstand").contains(code)) {
      return null; // the standard's own words
    }
    if (!code.equals("Client")) {
      return "a fault of " + code;
    }
    return text(envelope, "urn:centralita:v1", "code").isEmpty() ? "a fault without detail" : null;
  }

  static Document parse(byte[] xml) throws SAXException, IOException, ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new ByteArrayInputStream(xml));
  }

  static String text(Element above, String namespace, String name) {
    NodeList found =
        namespace == null
            ? above.getElementsByTagName(name)
            : above.getElementsByTagNameNS(namespace, name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }
}
