package org.centralita.held;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.centralita.emergency.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as RFC 5985 and RFC 6155 have them, and such as are none (E3). */
class LocationRequestTest {

  private static final String START =
      "<locationRequest xmlns=\"urn:ietf:params:xml:ns:geopriv:held\">";
  private static final String END = "</locationRequest>";
  private static final String DEVICE = "<device xmlns=\"urn:ietf:params:xml:ns:geopriv:held:id\">";
  private static final String PHONE = device("<uri>tel:+12025550100</uri>");

  @Test
  void readsAllThatARequestSays() throws HeldException { // E3
    String document =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- as in RFC 6155 -->
        <h:locationRequest xmlns:h="urn:ietf:params:xml:ns:geopriv:held" responseTime="emergencyRouting">
          <h:locationType exact="true"> geodetic
            civic </h:locationType>
          <device xmlns="urn:ietf:params:xml:ns:geopriv:held:id">
            <ip v="4">192.0.2.5</ip>
            <uri>sip:1001@sip.example.com</uri>
          </device>
          <i:requiredIdentifiers xmlns:i="urn:ietf:params:xml:ns:geopriv:held:id">i:ip</i:requiredIdentifiers>
        </h:locationRequest>
        """;
    Schemas.valid(document.getBytes(UTF_8));
    LocationRequest request = read(document);

    assertThat(request.isExact()).isTrue();
    assertThat(request.wantsAny()).isFalse();
    assertThat(request.wantsCivic()).isTrue();
    assertThat(request.wantsGeodetic()).isTrue();
    assertThat(request.wantsReference()).isFalse();
    assertThat(request.identifiers()).extracting(Identifier::ip).containsExactly("192.0.2.5", null);
    assertThat(request.requires(request.identifiers().get(0))).isTrue();
    assertThat(request.requires(request.identifiers().get(1))).isFalse();
  }

  @Test
  void takesAnyFormWhereNothingIsSaid() throws HeldException {
    LocationRequest request = read(START + PHONE + END);
    assertThat(request.wantsAny()).isTrue();
    assertThat(request.isExact()).isFalse();
  }

  @Test
  void passesOverExtensionsAndOtherIdentifiers() throws HeldException {
    String more = "<x xmlns=\"urn:x\"><y/>text<z><y/></z></x>";
    String mac = "<mac>A0-12-34-56-78-90</mac>";
    String document =
        START + more + device(mac + more + "<ip v='6'>2001:DB8:0::1</ip>") + more + END;
    assertThat(read(document).identifiers())
        .extracting(Identifier::ip)
        .containsExactly("2001:db8::1");
  }

  @Test
  void readsOtherEncodings() throws HeldException {
    byte[] document =
        ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + START + PHONE + END).getBytes(UTF_16);
    assertThat(LocationRequest.read(document).identifiers()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "sip:1001@sip.example.com, sip:1001@sip.example.com, 1001, sip.example.com,",
    "SIPS:1001:x@sip.example.com:5061;transport=tls?subject=x, SIPS:1001@sip.example.com,"
        + " 1001, sip.example.com,",
    "sip:%31001@sip.example.com, sip:%31001@sip.example.com, 1001, sip.example.com,",
    "sip:+12025550100@gw.example.com;user=phone, sip:+12025550100@gw.example.com,"
        + " +12025550100, gw.example.com, +12025550100",
    "sip:202-555-0100@gw.example.com;user=phone, sip:202-555-0100@gw.example.com,"
        + " 202-555-0100, gw.example.com, 2025550100",
    "tel:+1-202-555-0100, tel:+1-202-555-0100, , , +12025550100",
    "tel:(202)555.0100, tel:(202)555.0100, , , 2025550100",
    "tel:555-0100;phone-context=+1-202, tel:555-0100;phone-context=+1-202, , , +12025550100",
    "tel:1001;phone-context=sip.example.com, tel:1001;phone-context=sip.example.com,"
        + " , sip.example.com, 1001",
    "tel:1001, tel:1001, , , 1001"
  })
  void takesUrisApart(String uri, String entity, String user, String realm, String number)
      throws HeldException {
    assertThat(Identifier.ofUri(uri)).isEqualTo(new Identifier(entity, null, user, realm, number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<uri>mailto:a@example.com</uri>",
        "<uri>sip:sip.example.com</uri>",
        "<uri>sip:%zz@sip.example.com</uri>",
        "<uri>tel:abc</uri>",
        "<uri>tel:</uri>",
        "<uri/>",
        "<ip v='4'>192.0.2</ip>",
        "<ip v='4'>localhost</ip>",
        "<ip v='6'>192.0.2.5</ip>",
        "<ip v='4'>2001:db8::1</ip>",
        "<mac>A0-12-34-56-78-90</mac>",
        ""
      })
  void refusesIdentifiersByWhichNobodyIsFound(String identifier) { // E3; RFC 6155
    assertRefused(START + device(identifier) + END, HeldCode.BAD_IDENTIFIER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"i:mac", "i:ip", "ip", "x:uri", "i:uri i:ip"})
  void refusesWhatMustBeUsedButIsNotThere(String required) { // E3; RFC 6155
    String list =
        "<i:requiredIdentifiers xmlns:i=\"urn:ietf:params:xml:ns:geopriv:held:id\">%s</i:requiredIdentifiers>"
            .formatted(required);
    assertRefused(START + PHONE + list + END, HeldCode.BAD_IDENTIFIER);
  }

  @Test
  void cannotLocateWhoIsNotNamed() {
    assertRefused(START + END, HeldCode.NOT_LOCATABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<locationRequest/>",
        "<locationRequest xmlns=\"urn:x\"/>",
        "<locationResponse xmlns=\"urn:ietf:params:xml:ns:geopriv:held\"/>"
      })
  void answersNothingButLocationRequests(String document) {
    assertRefused(document, HeldCode.UNSUPPORTED_MESSAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "<locationRequest",
        "{\"locationType\":\"any\"}",
        START,
        START + END + "<x/>",
        START + "\u0000" + END,
        START + "text" + END,
        START + "&lt;" + END,
        START + "<locationType>street</locationType>" + END,
        START + "<locationType>any civic</locationType>" + END,
        START + "<locationType></locationType>" + END,
        START + "<locationType exact='yes'>any</locationType>" + END,
        START + "<locationType>any</locationType><locationType>any</locationType>" + END,
        START + "<locationType><b>any</b></locationType>" + END,
        START + "<x/>" + END,
        START + "<device xmlns=''/>" + END,
        START
            + "<i:device xmlns:i='urn:ietf:params:xml:ns:geopriv:held:id'><i:ip>1.2.3.4</i:ip></i:device>"
            + END
      })
  void refusesWhatIsNotValid(String document) {
    assertRefused(document, HeldCode.XML_ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE locationRequest>",
        "<!DOCTYPE x [<!ENTITY a \"b\">]>",
        "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x.dtd\"> %p;]>",
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>"
      })
  void refusesDocumentTypes(String doctype) {
    assertRefused(doctype + START + PHONE + END, HeldCode.XML_ERROR);
    assertRefused(doctype + START + device("<uri>tel:&a;</uri>") + END, HeldCode.XML_ERROR);
  }

  @Test
  void refusesWhatIsOutOfProportion() {
    String deep = "<x xmlns=\"urn:x\">".repeat(2_000) + "</x>".repeat(2_000);
    assertRefused(START + deep + END, HeldCode.REQUEST_ERROR);
    assertRefused(START + "<x xmlns=\"urn:x\"/>".repeat(2_000) + END, HeldCode.REQUEST_ERROR);
    assertRefused(START + " ".repeat(70_000) + END, HeldCode.REQUEST_ERROR);
    assertRefused(
        START + device("<ip v='4'>192.0.2.5</ip>".repeat(5)) + END, HeldCode.REQUEST_ERROR);
    assertRefused("", HeldCode.REQUEST_ERROR);
    assertThatThrownBy(() -> LocationRequest.read(null)).isInstanceOf(HeldException.class);
  }

  private static LocationRequest read(String document) throws HeldException {
    return LocationRequest.read(document.getBytes(UTF_8));
  }

  private static String device(String identifiers) {
    return DEVICE + identifiers + "</device>";
  }

  private static void assertRefused(String document, HeldCode code) {
    assertThatThrownBy(() -> read(document))
        .as(document.substring(0, Math.min(300, document.length())))
        .isInstanceOfSatisfying(HeldException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
