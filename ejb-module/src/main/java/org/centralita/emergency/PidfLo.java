package org.centralita.emergency;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A location as a PIDF-LO document (RFC 4119) with the civic address of RFC 5139 and the point of
 * RFC 5491. The two are told side by side, each in a tuple of its own, because that is what RFC
 * 5491 wants of two descriptions of one place (section 3.2, rules 2 and 4); the address comes first
 * and so counts first (rule 8), since only it tells floor and room.
 */
public final class PidfLo {

  private static final String PIDF = "urn:ietf:params:xml:ns:pidf";
  private static final String GEOPRIV = "urn:ietf:params:xml:ns:pidf:geopriv10";
  private static final String POLICY = "urn:ietf:params:xml:ns:pidf:geopriv10:basicPolicy";
  private static final String CIVIC = "urn:ietf:params:xml:ns:pidf:geopriv10:civicAddr";
  private static final String GML = "http://www.opengis.net/gml";

  /** WGS 84 in two dimensions, latitude first. */
  private static final String WGS_84 = "urn:ogc:def:crs:EPSG::4326";

  /** People entered it (IANA's registry of method tokens). */
  private static final String METHOD = "Manual";

  /** What RFC 4119 takes for meant where nobody says (section 2.2.2). */
  private static final int HOURS_KEPT = 24;

  private PidfLo() {}

  /**
   * The document, encoded in UTF-8.
   *
   * @param entity URI of whom or what is there
   * @param address the civic address by element name; null or empty for none
   * @param coordinates the point; null for none
   * @param at when it was told
   */
  public static byte[] document(
      String entity, Map<String, String> address, Coordinates coordinates, Instant at) {
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    try {
      XMLStreamWriter out = writer(document);
      out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      write(out, entity, address, coordinates, at);
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // memory takes what is written
    }
    return document.toByteArray();
  }

  /** A writer of the Java platform itself, whatever the server brings along. */
  public static XMLStreamWriter writer(ByteArrayOutputStream document) throws XMLStreamException {
    return XMLOutputFactory.newDefaultFactory()
        .createXMLStreamWriter(document, StandardCharsets.UTF_8.name());
  }

  /** Writes the same as a part of another document. */
  public static void write(
      XMLStreamWriter out,
      String entity,
      Map<String, String> address,
      Coordinates coordinates,
      Instant at)
      throws XMLStreamException {
    out.writeStartElement("", "presence", PIDF);
    out.writeDefaultNamespace(PIDF);
    out.writeNamespace("gp", GEOPRIV);
    out.writeNamespace("gbp", POLICY);
    out.writeAttribute("entity", readable(entity));
    Instant told = at.truncatedTo(ChronoUnit.MILLIS);
    if (address != null && !address.isEmpty()) {
      start(out, "civic");
      civic(out, address);
      end(out, told);
    }
    if (coordinates != null) {
      start(out, "point");
      point(out, coordinates);
      end(out, told);
    }
    out.writeEndElement();
  }

  private static void start(XMLStreamWriter out, String id) throws XMLStreamException {
    out.writeStartElement("", "tuple", PIDF);
    out.writeAttribute("id", id);
    out.writeStartElement("", "status", PIDF);
    out.writeStartElement("gp", "geopriv", GEOPRIV);
    out.writeStartElement("gp", "location-info", GEOPRIV);
  }

  private static void civic(XMLStreamWriter out, Map<String, String> address)
      throws XMLStreamException {
    out.writeStartElement("ca", "civicAddress", CIVIC);
    out.writeNamespace("ca", CIVIC);
    for (String name : CivicAddress.ELEMENTS) {
      if (address.get(name) != null) {
        text(out, "ca", name, CIVIC, address.get(name));
      }
    }
    out.writeEndElement();
  }

  private static void point(XMLStreamWriter out, Coordinates coordinates)
      throws XMLStreamException {
    out.writeStartElement("gml", "Point", GML);
    out.writeNamespace("gml", GML);
    out.writeAttribute("srsName", WGS_84);
    String position =
        coordinates.getLatitude().toPlainString()
            + " "
            + coordinates.getLongitude().toPlainString();
    text(out, "gml", "pos", GML, position);
    out.writeEndElement();
  }

  /** Ends location-info, says what may be done with it, and ends the rest. */
  private static void end(XMLStreamWriter out, Instant told) throws XMLStreamException {
    out.writeEndElement();
    out.writeStartElement("gp", "usage-rules", GEOPRIV);
    // Who asks passes it on to those who send help: that is what it is for.
    text(out, "gbp", "retransmission-allowed", POLICY, "true");
    String expiry =
        Instant.now().truncatedTo(ChronoUnit.HOURS).plus(HOURS_KEPT, ChronoUnit.HOURS).toString();
    text(out, "gbp", "retention-expiry", POLICY, expiry);
    out.writeEndElement();
    text(out, "gp", "method", GEOPRIV, METHOD);
    out.writeEndElement();
    out.writeEndElement();
    text(out, "", "timestamp", PIDF, told.toString());
    out.writeEndElement();
  }

  private static void text(
      XMLStreamWriter out, String prefix, String name, String namespace, String text)
      throws XMLStreamException {
    out.writeStartElement(prefix, name, namespace);
    out.writeCharacters(readable(text));
    out.writeEndElement();
  }

  /** Without what no XML document can hold, not even escaped (XML 1.0, section 2.2). */
  private static String readable(String text) {
    return text.codePoints()
        .filter(
            c ->
                c >= 0x20 && c < 0xD800
                    || c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || c >= 0xE000 && c <= 0xFFFD
                    || c > 0xFFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
