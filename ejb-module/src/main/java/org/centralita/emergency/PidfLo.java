package org.centralita.emergency;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** A location as a PIDF-LO document (RFC 4119, RFC 5139, RFC 5491). */
final class PidfLo {

  private PidfLo() {}

  /** The document, in UTF-8. */
  static byte[] document(
      String entity, Map<String, String> address, Coordinates coordinates, Instant at) {
    StringBuilder civic = new StringBuilder();
    address.forEach(
        (name, value) ->
            civic
                .append('<')
                .append(name)
                .append('>')
                .append(escaped(value))
                .append("</")
                .append(name)
                .append('>'));
    return ("<presence xmlns=\"urn:ietf:params:xml:ns:pidf\" entity=\""
            + escaped(entity)
            + "\"><tuple id=\"location\"><status><geopriv"
            + " xmlns=\"urn:ietf:params:xml:ns:pidf:geopriv10\"><location-info><civicAddress"
            + " xmlns=\"urn:ietf:params:xml:ns:pidf:geopriv10:civicAddr\">"
            + civic
            + "</civicAddress></location-info><usage-rules/></geopriv></status><timestamp>"
            + at
            + "</timestamp></tuple></presence>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
