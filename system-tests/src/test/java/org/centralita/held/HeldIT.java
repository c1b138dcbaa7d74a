package org.centralita.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.LocationBuilder.aLocation;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.centralita.testing.Api;
import org.centralita.testing.Names;
import org.centralita.testing.Refusal;
import org.centralita.testing.Tenant;
import org.centralita.testing.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HELD over HTTP (E3): who may ask, and how answers travel. */
class HeldIT {

  private static final String TYPE = "application/held+xml";

  private final Api provider = Api.asProvider();

  /** Gives the account a realm of its own. */
  private String realm(Tenant reseller) {
    String realm = Names.random().toLowerCase(Locale.ROOT) + ".example";
    Api.ok(
        provider.put(
            reseller.path() + "/number-settings",
            "\"0\"",
            Map.of("rangeStart", 1000, "blockSize", 10, "sipRealm", realm)));
    return realm;
  }

  private void sipUser(Tenant customer, long number) {
    Map<String, Object> user =
        Map.of("number", number, "authentication", "PASSWORD", "password", "correct horse battery");
    Api.ok(provider.post(customer.path() + "/sip-users", user));
  }

  @Test
  void findsASipUserThatWasMadeOverRest() { // E3
    Tenant reseller = aReseller().madeBy(provider);
    Tenant customer = aCustomer().below(reseller).in("US").enabled().madeBy(provider);
    String realm = realm(reseller);
    String location =
        aLocation()
            .of(reseller)
            .at("ROOM", "7")
            .with("coordinates", Map.of("latitude", 39.2903848, "longitude", -76.6121893))
            .madeBy(provider);
    Api.ok(provider.post(customer.path() + "/emergency-locations", Map.of("locationId", location)));
    sipUser(customer, 5);
    String uri = "sip:5@" + realm;

    Response answer = ask(provider.clientOf(reseller, "held.read"), uri);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType().replace(" ", "").toLowerCase(Locale.ROOT))
        .isEqualTo(TYPE + ";charset=utf-8");
    assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    assertThat(answer.asString())
        .contains("<locationResponse", "entity=\"" + uri + "\"", "Baltimore", ">7<")
        .contains("39.2903848 -76.6121893");

    Api stranger = provider.clientOf(aReseller().madeBy(provider), "held.read");
    assertThat(ask(stranger, uri).asString()).contains("code=\"notLocatable\"");
    Api.ok(provider.post(customer.path() + "/terminate", Map.of()));
    assertThat(ask(provider, uri).asString()).contains("code=\"notLocatable\"");
  }

  @Test
  void answersTheExampleAsWritten() throws IOException { // E3
    Tenant reseller = aReseller().madeBy(provider);
    Tenant customer = aCustomer().below(reseller).in("US").enabled().madeBy(provider);
    String realm = realm(reseller);
    String location = aLocation().of(reseller).at("ROOM", "7").madeBy(provider);
    Api.ok(provider.post(customer.path() + "/emergency-locations", Map.of("locationId", location)));
    sipUser(customer, 1001);

    Response answer =
        to(provider.clientOf(reseller, "held.read"))
            .body(Written.text("rest/locateHeld.request.xml").replace("sip.voice.example", realm))
            .post("/held");

    assertThat(answer.statusCode()).isEqualTo(200);
    Written.isAs(
        "rest/locateHeld.answer.xml",
        answer
            .asString()
            .replace(realm, "sip.voice.example")
            .replaceAll("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "2026-11-02T09:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "en, No device known here",
    "es, Aquí no se conoce",
    "fr, Aucun appareil",
    "id, Tidak ada perangkat"
  })
  void saysWhyInTheCallersLanguage(String language, String beginning) { // E3
    Response answer =
        to(provider)
            .header("Accept-Language", language)
            .body(request("sip:nobody@nowhere.example"))
            .post("/held");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.asString())
        .contains("code=\"notLocatable\"", "xml:lang=\"" + language + "\"", beginning);
  }

  @Test
  void isForThoseWithTheRoleOnly() { // E3; R3
    Api other = provider.clientOf(aReseller().madeBy(provider), "reseller.user", "admin.user");
    Refusal.of(ask(other, "tel:1"), 403, "FORBIDDEN");

    Response anonymous = typed(Api.anonymous().plain()).body(request("tel:1")).post("/held");
    Refusal.of(anonymous, 401, "UNAUTHENTICATED");
    assertThat(anonymous.getHeader("WWW-Authenticate")).startsWith("Bearer");
    Response basic =
        typed(provider.plain()).auth().preemptive().basic("a", "b").body("x").post("/held");
    assertThat(basic.statusCode()).isEqualTo(401);
  }

  @Test
  void takesPostsOfItsTypeOnly() { // E3
    for (String method : new String[] {"GET", "PUT", "DELETE", "OPTIONS"}) {
      Response refused = to(provider).noContentType().request(method, "/held");
      Refusal.of(refused, 405, "METHOD_NOT_ALLOWED");
      assertThat(refused.getHeader("Allow")).isEqualTo("POST");
    }
    for (String type : new String[] {"text/xml", "application/json", "application/held"}) {
      Response refused = to(provider).contentType(type).body(request("tel:1")).post("/held");
      Refusal.of(refused, 415, "UNSUPPORTED_MEDIA_TYPE");
    }
    Refusal.of(
        to(provider).contentType(TYPE).body(" ".repeat(70_000)).post("/held"), 413, "TOO_LARGE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
        "<locationRequest xmlns=\"urn:ietf:params:xml:ns:geopriv:held\">"
      })
  void answersBadDocumentsWithAnErrorOfHeld(String document) { // E3
    Response answer = to(provider).contentType(TYPE).body(document).post("/held");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.asString()).contains("code=\"xmlError\"");
  }

  private static Response ask(Api caller, String uri) {
    return to(caller).body(request(uri)).post("/held");
  }

  private static RequestSpecification to(Api caller) {
    return typed(caller.plain()).header("Authorization", "Bearer " + caller.token());
  }

  private static RequestSpecification typed(RequestSpecification request) {
    return request
        .config(
            Api.CONFIG.encoderConfig(
                Api.CONFIG
                    .getEncoderConfig()
                    .encodeContentTypeAs(TYPE, ContentType.TEXT)
                    .encodeContentTypeAs("application/held", ContentType.TEXT)))
        .contentType(TYPE);
  }

  private static String request(String uri) {
    return "<?xml version=\"1.0\"?><locationRequest xmlns=\"urn:ietf:params:xml:ns:geopriv:held\">"
        + "<device xmlns=\"urn:ietf:params:xml:ns:geopriv:held:id\"><uri>"
        + uri
        + "</uri></device></locationRequest>";
  }
}
