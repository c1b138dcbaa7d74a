package org.centralita.held;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A {@code locationRequest} (RFC 5985, section 5.1) with the identity of a device (RFC 6155). The
 * Java platform's own parser reads it, whatever the server brings along; it is told of no document
 * type and fetches nothing.
 */
final class LocationRequest {

  /** Namespace of HELD. */
  static final String HELD = "urn:ietf:params:xml:ns:geopriv:held";

  private static final String ID = "urn:ietf:params:xml:ns:geopriv:held:id";
  private static final QName IP = new QName(ID, "ip");
  private static final QName URI = new QName(ID, "uri");

  private static final String ANY = "any";
  private static final Set<String> TYPES = Set.of("civic", "geodetic", "locationURI");

  /** A request has some hundred. */
  private static final int MOST_BYTES = 65_536;

  /** Elements, their ends, and the texts between them. */
  private static final int MOST_PARTS = 1_000;

  /** A request goes three deep; extensions may go deeper. */
  private static final int DEEPEST = 20;

  /** Each of them is looked up. */
  private static final int MOST_IDENTIFIERS = 4;

  private final Set<String> types = new HashSet<>();
  private final List<Identifier> identifiers = new ArrayList<>();
  private final Set<QName> given = new HashSet<>();
  private final Set<QName> required = new HashSet<>();
  private boolean exact;
  private boolean device;

  private final XMLStreamReader in;
  private int depth;
  private int parts;

  private LocationRequest(byte[] document) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    in = factory.createXMLStreamReader(new ByteArrayInputStream(document));
  }

  /** Reads a request. */
  static LocationRequest read(byte[] document) throws HeldException {
    if (document == null || document.length == 0 || document.length > MOST_BYTES) {
      throw new HeldException(HeldCode.REQUEST_ERROR);
    }
    try {
      LocationRequest request = new LocationRequest(document);
      request.read();
      return request;
    } catch (XMLStreamException e) {
      throw new HeldException(HeldCode.XML_ERROR); // the reason does not help the caller
    }
  }

  /** Whether any form is as good. */
  boolean wantsAny() {
    return types.contains(ANY);
  }

  /** Whether the address is wanted. */
  boolean wantsCivic() {
    return wantsAny() || types.contains("civic");
  }

  /** Whether the point is wanted. */
  boolean wantsGeodetic() {
    return wantsAny() || types.contains("geodetic");
  }

  /** Whether a reference is wanted, which is nothing that we have. */
  boolean wantsReference() {
    return types.contains("locationURI");
  }

  /** Whether nothing but the wanted forms will do. */
  boolean isExact() {
    return exact;
  }

  /** Whether this identifier must be found, too. */
  boolean requires(Identifier identifier) {
    return required.contains(identifier.ip() == null ? URI : IP);
  }

  /** Of the device, those by which somebody can be found; at least one. */
  List<Identifier> identifiers() {
    return identifiers;
  }

  private void read() throws XMLStreamException, HeldException {
    next();
    if (!in.getName().equals(new QName(HELD, "locationRequest"))) {
      throw new HeldException(HeldCode.UNSUPPORTED_MESSAGE);
    }
    String time = in.getAttributeValue(null, "responseTime");
    require(time == null || time.strip().matches("emergencyRouting|emergencyDispatch|\\d{1,18}"));
    while (next()) {
      QName name = in.getName();
      if (name.equals(new QName(HELD, "locationType"))) {
        locationType();
      } else if (name.equals(new QName(ID, "device"))) {
        device();
      } else if (name.equals(new QName(ID, "requiredIdentifiers"))) {
        requiredIdentifiers();
      } else {
        // Extensions of others are theirs; what is of HELD or of nobody does not belong here.
        require(!name.getNamespaceURI().equals(HELD) && !name.getNamespaceURI().isEmpty());
        skip();
      }
    }
    finish();
  }

  private void finish() throws XMLStreamException, HeldException {
    while (in.hasNext()) {
      event(); // what follows must be well-formed, too
    }
    if (types.isEmpty()) {
      types.add(ANY);
    }
    if (!device) {
      throw new HeldException(HeldCode.NOT_LOCATABLE); // only who is named can be found
    }
    if (identifiers.isEmpty() || !given.containsAll(required)) {
      throw new HeldException(HeldCode.BAD_IDENTIFIER);
    }
  }

  private void locationType() throws XMLStreamException, HeldException {
    require(types.isEmpty());
    String only = in.getAttributeValue(null, "exact");
    require(only == null || only.strip().matches("true|false|1|0"));
    exact = only != null && only.strip().matches("true|1");
    types.addAll(List.of(text().strip().split("\\s+")));
    require(types.equals(Set.of(ANY)) || TYPES.containsAll(types));
  }

  private void device() throws XMLStreamException, HeldException {
    require(!device);
    device = true;
    while (next()) {
      QName name = in.getName();
      if (name.equals(IP)) {
        String version = in.getAttributeValue(null, "v");
        require(version != null);
        add(name, Identifier.ofIp(version.strip(), text().strip()));
      } else if (name.equals(URI)) {
        add(name, Identifier.ofUri(text()));
      } else {
        skip();
      }
    }
  }

  private void add(QName name, Identifier identifier) throws HeldException {
    if (identifiers.size() == MOST_IDENTIFIERS) {
      throw new HeldException(HeldCode.REQUEST_ERROR);
    }
    given.add(name);
    identifiers.add(identifier);
  }

  private void requiredIdentifiers() throws XMLStreamException, HeldException {
    String names = text().strip();
    for (String name : names.isEmpty() ? new String[0] : names.split("\\s+")) {
      int colon = name.indexOf(':');
      String namespace = in.getNamespaceURI(colon < 0 ? "" : name.substring(0, colon));
      required.add(new QName(namespace, name.substring(colon + 1)));
    }
  }

  /** Goes to the next element inside; false at the end of the one around. */
  private boolean next() throws XMLStreamException, HeldException {
    while (true) {
      int event = event();
      if (event == XMLStreamReader.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamReader.END_ELEMENT) {
        return false;
      }
      boolean text = event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA;
      require(!text || in.getText().isBlank());
    }
  }

  /** The text of an element that has nothing else in it. */
  private String text() throws XMLStreamException, HeldException {
    StringBuilder text = new StringBuilder();
    while (true) {
      int event = event();
      if (event == XMLStreamReader.END_ELEMENT) {
        return text.toString();
      }
      require(event != XMLStreamReader.START_ELEMENT);
      if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
        text.append(in.getText());
      }
    }
  }

  private void skip() throws XMLStreamException, HeldException {
    int outside = depth - 1;
    while (depth > outside) {
      event();
    }
  }

  private int event() throws XMLStreamException, HeldException {
    int event = in.next();
    depth +=
        event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
    if (depth > DEEPEST || ++parts > MOST_PARTS) {
      throw new HeldException(HeldCode.REQUEST_ERROR);
    }
    require(event != XMLStreamReader.DTD && event != XMLStreamReader.ENTITY_REFERENCE);
    return event;
  }

  private static void require(boolean valid) throws HeldException {
    if (!valid) {
      throw new HeldException(HeldCode.XML_ERROR);
    }
  }
}
