package org.centralita.soap;

import jakarta.xml.soap.SOAPConstants;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A SOAP 1.1 message as it was read. The Java platform's own parser reads it, whatever the server
 * brings along, so that the same limits hold everywhere.
 */
final class SoapMessage {

  private static final String DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
  private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";

  /** Our own messages go six deep. */
  private static final String DEEPEST = "100";

  private static final String MOST_ATTRIBUTES = "100";

  /** Elements, their ends, and the texts between them. */
  private static final int MOST_PARTS = 60_000;

  private final Element envelope;
  private final List<Element> headers = new ArrayList<>();
  private final Element operation;

  private SoapMessage(Document document) {
    envelope = document.getDocumentElement();
    List<Element> bodies = new ArrayList<>();
    for (Element part : children(envelope)) {
      if (isSoap(part, "Header")) {
        headers.add(part);
      } else if (isSoap(part, "Body")) {
        bodies.add(part);
      }
    }
    boolean one = isSoap(envelope, "Envelope") && headers.size() <= 1 && bodies.size() == 1;
    operation = one ? children(bodies.get(0)).stream().findFirst().orElse(null) : null;
    // The server is handed XML 1.0: what only 1.1 can say would break there.
    if (operation == null || !"1.0".equals(document.getXmlVersion())) {
      throw new ServiceException(ErrorCode.UNREADABLE);
    }
  }

  /**
   * Reads a message; 400 when it is none.
   *
   * @param charset of the transport, which counts more than what the document says of itself (RFC
   *     7303); null when it tells none
   */
  static SoapMessage read(byte[] bytes, Charset charset) {
    try {
      requireFew(source(bytes, charset));
      return new SoapMessage(parser().parse(source(bytes, charset)));
    } catch (SAXException | XMLStreamException | IOException e) {
      throw new ServiceException(ErrorCode.UNREADABLE); // the reason does not help the caller
    }
  }

  /**
   * Counts elements before any is kept: a document of small ones takes thirty times its length in
   * memory, and who sends it has not signed in yet.
   */
  private static void requireFew(InputSource source) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader =
        source.getCharacterStream() == null
            ? factory.createXMLStreamReader(source.getByteStream())
            : factory.createXMLStreamReader(source.getCharacterStream());
    int parts = 0;
    while (reader.hasNext()) {
      reader.next();
      if (++parts > MOST_PARTS) {
        throw new ServiceException(ErrorCode.UNREADABLE);
      }
    }
  }

  /** A byte order mark counts more than any word about the encoding. */
  private static InputSource source(byte[] bytes, Charset charset) throws IOException {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    boolean marked16 = first == 0xFEFF || first == 0xFFFE;
    boolean marked8 = first == 0xEFBB && bytes.length > 2 && (bytes[2] & 0xFF) == 0xBF;
    if (charset == null && !marked16 && !marked8) {
      return new InputSource(new ByteArrayInputStream(bytes));
    }
    Charset used = marked16 ? StandardCharsets.UTF_16 : marked8 ? StandardCharsets.UTF_8 : charset;
    String text = used.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return new InputSource(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
  }

  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(DOCTYPE, true);
      factory.setAttribute(LIMITS + "maxElementDepth", DEEPEST);
      factory.setAttribute(LIMITS + "elementAttributeLimit", MOST_ATTRIBUTES);
      DocumentBuilder parser = factory.newDocumentBuilder();
      parser.setErrorHandler(new DefaultHandler()); // the usual one writes to the console
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The operation's element: the first in the body. */
  Element operation() {
    return operation;
  }

  /** Takes the header elements of that name out of the message. */
  List<Element> takeHeaders(String namespace, String name) {
    List<Element> taken = new ArrayList<>();
    for (Element header : headers) {
      for (Element entry : children(header)) {
        if (name.equals(entry.getLocalName()) && namespace.equals(entry.getNamespaceURI())) {
          header.removeChild(entry);
          taken.add(entry);
        }
      }
    }
    return taken;
  }

  /** The message in UTF-8. */
  byte[] bytes() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Transformer copy = TransformerFactory.newDefaultInstance().newTransformer();
      copy.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
      // Not of the document: what that declared of its encoding would be kept.
      copy.transform(new DOMSource(envelope), new StreamResult(bytes));
      return bytes.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static boolean isSoap(Element element, String name) {
    return name.equals(element.getLocalName())
        && SOAPConstants.URI_NS_SOAP_1_1_ENVELOPE.equals(element.getNamespaceURI());
  }
}
