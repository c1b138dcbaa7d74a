package org.centralita.emergency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Documents are valid against the schemas of the RFCs (E3). */
class PidfLoTest {

  private static final String ENTITY = "pres:EL2@portal.example.com";
  private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123456Z");

  /** In the order of RFC 5139. */
  private static final List<String> ALL =
      List.of(
          ("country A1 A2 A3 A4 A5 A6 PRM PRD RD STS POD POM RDSEC RDBR RDSUBBR HNO HNS LMK LOC FLR"
                  + " NAM PC BLD UNIT ROOM SEAT PLC PCN POBOX ADDCODE")
              .split(" "));

  @Test
  void tellsACivicAddress() { // E3
    Document document = valid(Map.of("country", "US", "A1", "MD", "FLR", "3"), null);

    assertThat(document.getDocumentElement().getAttribute("entity")).isEqualTo(ENTITY);
    assertThat(texts(document, "country", "A1", "FLR")).containsExactly("US", "MD", "3");
    assertThat(texts(document, "method")).containsExactly("Manual");
    assertThat(texts(document, "timestamp")).containsExactly("2026-03-01T12:00:00.123Z");
    assertThat(texts(document, "retransmission-allowed")).containsExactly("true");
    Instant tomorrow = Instant.now().plus(24, ChronoUnit.HOURS); // however long ago it was told
    assertThat(texts(document, "retention-expiry"))
        .singleElement()
        .extracting(Instant::parse, InstanceOfAssertFactories.INSTANT)
        .isBetween(tomorrow.minus(1, ChronoUnit.HOURS), tomorrow.plusSeconds(1));
    assertThat(texts(document, "pos")).isEmpty();
  }

  @Test
  void tellsAPointInATupleOfItsOwnAfterTheAddress() { // E3; RFC 5491, 3.2
    Document document = valid(Map.of("country", "ES"), point("40.4167754", "-3.7037902"));

    assertThat(texts(document, "pos")).containsExactly("40.4167754 -3.7037902");
    NodeList tuples = document.getElementsByTagNameNS("*", "tuple");
    assertThat(tuples.getLength()).isEqualTo(2);
    assertThat(((Element) tuples.item(0)).getElementsByTagNameNS("*", "civicAddress").getLength())
        .isEqualTo(1);
    Element point =
        (Element) ((Element) tuples.item(1)).getElementsByTagNameNS("*", "Point").item(0);
    assertThat(point.getAttribute("srsName")).isEqualTo("urn:ogc:def:crs:EPSG::4326");
  }

  @Test
  void tellsAPointAlone() { // E3
    Document document = valid(null, point("1E+1", "0.0000001"));

    assertThat(texts(document, "pos")).containsExactly("10 0.0000001");
    assertThat(document.getElementsByTagNameNS("*", "civicAddress").getLength()).isZero();
  }

  @Test
  void putsEveryElementInTheOrderOfTheSchema() { // E3
    List<String> given = new ArrayList<>(ALL);
    Collections.reverse(given);
    Map<String, String> address = new LinkedHashMap<>();
    given.forEach(name -> address.put(name, name.equals("country") ? "FR" : name));

    Document document = valid(address, null);

    List<String> names = new ArrayList<>();
    Node civic = document.getElementsByTagNameNS("*", "civicAddress").item(0);
    for (Node each = civic.getFirstChild(); each != null; each = each.getNextSibling()) {
      names.add(each.getLocalName());
    }
    assertThat(names).isEqualTo(ALL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</ca:RD><ca:RD>",
        "<!-- -- -->",
        "]]>",
        "&amp;&#0;&x;",
        "\"'<&>",
        "Ñandú 東京 😀 \u202Eabc"
      })
  void keepsWhatLooksLikeMarkup(String text) {
    Document document = valid(Map.of("RD", text), null);
    assertThat(texts(document, "RD")).containsExactly(text);
  }

  @Test
  void leavesOutWhatNoDocumentCanHold() {
    Document document = valid(Map.of("RD", "a\u0000b\u001bc\uFFFEd\uD800e"), null);
    assertThat(texts(document, "RD")).containsExactly("abcde");
  }

  @Test
  void escapesTheEntity() {
    byte[] bytes = PidfLo.document("sip:1\"><x>&@h", Map.of("country", "US"), null, AT);
    assertThat(Schemas.valid(bytes).getDocumentElement().getAttribute("entity"))
        .isEqualTo("sip:1\"><x>&@h");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ca:A1>MD</ca:A1><ca:country>US</ca:country>",
        "<ca:country>us</ca:country>",
        "<ca:STREET>x</ca:STREET>",
        "<ca:A1>MD</ca:A1><ca:A1>VA</ca:A1>"
      })
  void theSchemasRefuseWhatTheRfcsDo(String elements) {
    String document =
        new String(PidfLo.document(ENTITY, Map.of("country", "US"), null, AT), UTF_8)
            .replace("<ca:country>US</ca:country>", elements);
    assertThatThrownBy(() -> Schemas.valid(document.getBytes(UTF_8)))
        .isInstanceOf(AssertionError.class);
  }

  private static Document valid(Map<String, String> address, Coordinates coordinates) {
    return Schemas.valid(
        PidfLo.document(ENTITY, address == null ? null : new TreeMap<>(address), coordinates, AT));
  }

  private static Coordinates point(String latitude, String longitude) {
    Coordinates point = new Coordinates();
    point.setLatitude(new BigDecimal(latitude));
    point.setLongitude(new BigDecimal(longitude));
    return point;
  }

  private static List<String> texts(Document document, String... names) {
    List<String> texts = new ArrayList<>();
    for (String name : names) {
      NodeList found = document.getElementsByTagNameNS("*", name);
      for (int i = 0; i < found.getLength(); i++) {
        texts.add(found.item(i).getTextContent());
      }
    }
    return texts;
  }
}
