package org.centralita.held;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.UUID;
import org.centralita.container.Calls;
import org.centralita.container.Container;
import org.centralita.container.Fixture;
import org.centralita.emergency.Schemas;
import org.centralita.emergency.Sites;
import org.centralita.emergency.Sites.Site;
import org.centralita.security.Identity;
import org.centralita.security.Roles;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Who is found by HELD, and where (E3). */
@ExtendWith(ArquillianExtension.class)
class HeldServiceIT {

  @Inject private HeldService held;

  private Site reseller;
  private Site customer;
  private String realm;

  @Deployment
  static WebArchive product() {
    return Container.services(HeldServiceIT.class)
        .addClasses(Sites.class, Site.class, Schemas.class);
  }

  @BeforeEach
  void someCustomer() {
    reseller = Sites.reseller();
    customer = Sites.customer(reseller, "Held");
    realm = "sip." + customer.id() + ".example";
  }

  @Test
  void findsASipUserWhereItIsElseWhereItsBlockIsElseWhereItsCustomerIs() { // E3
    UUID own = Sites.location(reseller, customer, "OWN");
    Sites.settings(customer, Sites.location(reseller, customer, "DEFAULT"), null, null, null);
    Sites.block(reseller, customer, 1000, Sites.location(reseller, customer, "BLOCK"));
    Sites.sipUser(reseller, customer, 1001, realm, own, null);
    Sites.sipUser(reseller, customer, 1002, realm, null, null);
    Sites.sipUser(reseller, customer, 2001, realm, null, null);
    Sites.conference(reseller, customer, 1003);

    assertPlace(uri("sip:1001@" + realm), "OWN");
    assertPlace(uri("sip:1002@" + realm.toUpperCase(java.util.Locale.ROOT) + ":5060"), "BLOCK");
    assertPlace(uri("sips:2001@" + realm), "DEFAULT");
    assertPlace(uri("tel:2001;phone-context=" + realm), "DEFAULT");
    assertPlace(uri("tel:2001"), "DEFAULT");
    assertCode(uri("sip:1003@" + realm), "notLocatable");
    assertCode(uri("sip:1001@other.example"), "notLocatable");
    assertCode(uri("tel:02001"), "notLocatable");
  }

  @Test
  void findsASipUserByItsAddress() { // E3
    UUID location = Sites.location(reseller, customer, "IP");
    String ip = "2001:db8::" + customer.id().toString().substring(32);
    String kept = org.centralita.number.IpAddress.canonical(ip);
    Sites.sipUser(reseller, customer, 1001, realm, location, kept);

    Document answer = ask("<ip v=\"6\">" + ip.replace("::", ":0:0::") + "</ip>");
    assertThat(place(answer)).isEqualTo("IP");
    assertThat(entity(answer)).isEqualTo("sip:1001@" + realm);
    assertCode("<ip v=\"4\">203.0.113.250</ip>", "notLocatable");
  }

  @Test
  void findsACustomerByItsNumbersHoweverTheyAreWritten() { // E3; S1
    String end = number(customer);
    UUID location = Sites.location(reseller, customer, "NUMBER");
    Sites.settings(
        customer,
        location,
        "(202) 555-" + end,
        "+1 202.456." + end.substring(0, 2) + " " + end.substring(2),
        null);

    assertPlace(uri("tel:+1202555" + end), "NUMBER");
    assertPlace(uri("tel:+1-202-555-" + end), "NUMBER");
    assertPlace(uri("tel:202555" + end), "NUMBER");
    assertPlace(uri("tel:555" + end + ";phone-context=+1202"), "NUMBER");
    assertPlace(uri("tel:+1202456" + end), "NUMBER");
    assertPlace(uri("sip:+1202555" + end + "@gateway.example;user=phone"), "NUMBER");
    assertThat(entity(ask(uri("tel:+1202555" + end)))).isEqualTo("tel:+1202555" + end);
    assertCode(uri("tel:+1203555" + end), "notLocatable");
    assertCode(uri("tel:+34202555" + end), "notLocatable");
    assertThat(
            Fixture.rows(
                    "SELECT caller_number FROM call_settings WHERE tenant_id = ?", customer.id())
                .get(0)[0])
        .isEqualTo("(202) 555-" + end);
  }

  @Test
  void neverGuesses() { // E3
    Site second = Sites.customer(reseller, "Second");
    String end = number(customer);
    UUID here = Sites.location(reseller, customer, "HERE");
    Sites.settings(customer, here, "202-555-" + end, null, null);
    Sites.settings(
        second, Sites.location(reseller, second, "THERE"), "+1 202 555 " + end, null, null);

    assertCode(uri("tel:+1202555" + end), "locationUnknown");

    Fixture.rows("UPDATE tenant SET status = 'TERMINATED' WHERE id = ?", second.id());
    assertPlace(uri("tel:+1202555" + end), "HERE");
    Sites.change(here, "status = 'INACTIVE'");
    assertCode(uri("tel:+1202555" + end), "locationUnknown");
  }

  @Test
  void anOwnPlaceOutOfUseIsNotReplacedByAnother() { // E3
    UUID own = Sites.location(reseller, customer, "OWN");
    Sites.settings(customer, Sites.location(reseller, customer, "DEFAULT"), null, null, null);
    Sites.sipUser(reseller, customer, 1001, realm, own, null);
    Sites.change(own, "status = 'INACTIVE'");

    assertCode(uri("sip:1001@" + realm), "locationUnknown");
  }

  @Test
  void usesAllIdentifiersOfADevice() { // E3; RFC 6155
    Sites.sipUser(reseller, customer, 1001, realm, Sites.location(reseller, customer, "ONE"), null);
    Sites.sipUser(reseller, customer, 1002, realm, Sites.location(reseller, customer, "TWO"), null);
    String one = uri("sip:1001@" + realm);

    assertPlace(one + uri("sip:nobody@" + realm), "ONE");
    assertPlace(uri("sip:nobody@" + realm) + one, "ONE");
    assertThat(entity(ask(uri("sip:nobody@" + realm) + one))).isEqualTo("sip:1001@" + realm);
    assertCode(one + uri("sip:1002@" + realm), "locationUnknown");
  }

  @Test
  void tellsTheFormsThatAreAskedFor() { // E3; RFC 5985, 5.2
    UUID location = Sites.location(reseller, customer, "FORM");
    Sites.sipUser(reseller, customer, 1001, realm, location, null);
    String one = uri("sip:1001@" + realm);

    assertForms("", one, 1, 0);
    assertForms("<locationType exact='true'>any</locationType>", one, 1, 0);
    assertForms("<locationType>geodetic</locationType>", one, 1, 0);
    assertForms("<locationType>locationURI</locationType>", one, 1, 0);
    for (String form : new String[] {"geodetic", "civic geodetic", "locationURI"}) {
      Document answer = ask("<locationType exact='true'>" + form + "</locationType>", one);
      assertThat(code(answer)).as(form).isEqualTo("cannotProvideLiType");
    }

    Sites.change(location, "latitude = 38.8976763, longitude = -77.0365298");
    assertForms("", one, 1, 1);
    assertForms("<locationType exact='true'>any</locationType>", one, 1, 1);
    assertForms("<locationType exact='true'>civic geodetic</locationType>", one, 1, 1);
    assertForms("<locationType exact='true'>geodetic</locationType>", one, 0, 1);
    assertForms("<locationType>geodetic</locationType>", one, 0, 1);
    assertForms("<locationType exact='true'>civic</locationType>", one, 1, 0);
    assertThat(ask(one).getElementsByTagNameNS("*", "pos").item(0).getTextContent())
        .isEqualTo("38.8976763 -77.0365298");
  }

  @Test
  void findsNobodyOutsideTheCallersScope() { // E3
    String end = number(customer);
    UUID location = Sites.location(reseller, customer, "MINE");
    Sites.settings(customer, location, "202-555-" + end, null, null);
    Sites.sipUser(reseller, customer, 1001, realm, null, null);
    Identity stranger = Sites.reseller().caller(Roles.HELD_READ);

    for (String uri : new String[] {"sip:1001@" + realm, "tel:+1202555" + end}) {
      assertPlace(uri(uri), "MINE");
      byte[] answer = Calls.as(stranger, () -> held.locate(request("", uri(uri))));
      assertThat(code(Schemas.valid(answer))).isEqualTo("notLocatable");
      Identity own = customer.caller(Roles.HELD_READ);
      assertThat(place(Schemas.valid(Calls.as(own, () -> held.locate(request("", uri(uri)))))))
          .isEqualTo("MINE");
    }
  }

  @Test
  void saysWhyInWords() { // E3
    Document answer = ask(uri("sip:nobody@" + realm));
    Element message = (Element) answer.getElementsByTagNameNS("*", "message").item(0);
    assertThat(message.getTextContent()).isEqualTo("No device known here is identified by this.");
    assertThat(message.getAttribute("xml:lang")).isEqualTo("en");
  }

  private void assertPlace(String identifiers, String code) {
    assertThat(place(ask(identifiers))).as(identifiers).isEqualTo(code);
  }

  private void assertCode(String identifiers, String code) {
    assertThat(code(ask(identifiers))).as(identifiers).isEqualTo(code);
  }

  private void assertForms(String type, String identifiers, int civic, int points) {
    Document answer = ask(type, identifiers);
    assertThat(answer.getElementsByTagNameNS("*", "civicAddress").getLength())
        .as(type)
        .isEqualTo(civic);
    assertThat(answer.getElementsByTagNameNS("*", "Point").getLength()).as(type).isEqualTo(points);
  }

  private Document ask(String identifiers) {
    return ask("", identifiers);
  }

  private Document ask(String type, String identifiers) {
    byte[] request = request(type, identifiers);
    Schemas.valid(request);
    Identity caller = reseller.caller(Roles.HELD_READ);
    return Schemas.valid(Calls.as(caller, () -> held.locate(request)));
  }

  private static byte[] request(String type, String identifiers) {
    return ("<locationRequest xmlns=\"urn:ietf:params:xml:ns:geopriv:held\">"
            + type
            + "<device xmlns=\"urn:ietf:params:xml:ns:geopriv:held:id\">"
            + identifiers
            + "</device></locationRequest>")
        .getBytes(UTF_8);
  }

  private static String uri(String uri) {
    return "<uri>" + uri + "</uri>";
  }

  /** Four digits that hardly another customer of these tests has. */
  private static String number(Site customer) {
    return String.format("%04d", Math.floorMod(customer.id().hashCode(), 10_000));
  }

  private static String code(Document answer) {
    return answer.getDocumentElement().getAttribute("code");
  }

  private static String place(Document answer) {
    NodeList city = answer.getElementsByTagNameNS("*", "A3");
    return city.getLength() == 0 ? code(answer) : city.item(0).getTextContent();
  }

  private static String entity(Document answer) {
    return ((Element) answer.getElementsByTagNameNS("*", "presence").item(0))
        .getAttribute("entity");
  }
}
