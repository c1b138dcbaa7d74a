package org.centralita.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.centralita.testing.Api;
import org.centralita.testing.ApiClient;
import org.centralita.testing.PlainXml;
import org.centralita.testing.Product;
import org.centralita.testing.Soap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/**
 * Messages on the wire against WS-I Basic Profile 1.1. What it says of descriptions is tested by
 * the build ({@code BasicProfileTest} of the web module).
 */
class BasicProfileIT {

  private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String GOOD =
      Soap.envelope("<c:findTenants><c:query><c:limit>1</c:limit></c:query></c:findTenants>");
  private static final String BAD =
      Soap.envelope("<c:findTenants><c:query><c:limit>0</c:limit></c:query></c:findTenants>");

  private static HttpResponse<String> send(byte[] message, String... headers) throws Exception {
    ApiClient client = Api.asProvider().client();
    String pair = client.clientId() + ":" + client.secret();
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(Product.instance().url() + "/soap/v1/TenantService"))
                .header(
                    "Authorization",
                    "Basic "
                        + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .headers(headers)
                .POST(BodyPublishers.ofByteArray(message))
                .build(),
            BodyHandlers.ofString());
  }

  private static HttpResponse<String> send(String message, String... headers) throws Exception {
    List<String> all = new ArrayList<>(List.of("Content-Type", "text/xml; charset=utf-8"));
    all.addAll(List.of(headers));
    return send(message.getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new));
  }

  private static Element envelope(HttpResponse<String> answer) {
    return PlainXml.parse(answer.body()).getDocumentElement();
  }

  private static Element inBody(HttpResponse<String> answer) {
    List<Element> parts = PlainXml.children(envelope(answer));
    Element body = parts.get(parts.size() - 1);
    assertThat(body.getNodeName()).as("R1011: nothing after the body").endsWith("Body");
    assertThat(PlainXml.children(body)).as("R2712: one element in the body").hasSize(1);
    return PlainXml.children(body).get(0);
  }

  @ParameterizedTest // R1140, R1012, R1018: XML 1.0 in the encoding that the type tells
  @ValueSource(booleans = {true, false})
  void answersInUtf8AndSaysSo(boolean good) throws Exception {
    HttpResponse<String> answer = send(good ? GOOD : BAD);

    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .matches("(?i)text/xml; ?charset=\"?utf-8\"?");
    assertThat(answer.body()).doesNotContain("<!DOCTYPE", "encodingStyle").startsWith("<");
    assertThat(answer.body().replaceFirst("^<\\?xml version=['\"]1\\.0['\"][^>]*\\?>", ""))
        .as("R1009: no processing instruction")
        .doesNotContain("<?");
  }

  @Test // R1111, R1014, R2712, R2729
  void answersOverHttp200WithTheElementOfTheDescription() throws Exception {
    HttpResponse<String> answer = send(GOOD);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(inBody(answer).getLocalName()).isEqualTo("findTenantsResponse");
    assertThat(inBody(answer).getNamespaceURI()).isEqualTo("urn:centralita:v1");
  }

  @ParameterizedTest // R1000, R1001, R1004, R1005, R1016, R1126
  @ValueSource(
      strings = {
        "<c:findTenants><c:query><c:limit>0</c:limit></c:query></c:findTenants>",
        "<c:getTenant><c:tenantId>none</c:tenantId></c:getTenant>",
        "<c:flyTenant/>",
        "<c:findTenants><c:none/></c:findTenants>"
      })
  void faultsAreOfSoap11OverHttp500(String call) throws Exception {
    HttpResponse<String> answer = send(Soap.envelope(call));
    Element fault = inBody(answer);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(fault.getLocalName()).isEqualTo("Fault");
    assertThat(fault.getNamespaceURI()).isEqualTo(ENVELOPE);
    assertThat(PlainXml.children(fault))
        .extracting(Element::getLocalName)
        .containsExactly("faultcode", "faultstring", "detail");
    assertThat(PlainXml.children(fault)).extracting(Element::getNamespaceURI).containsOnlyNulls();
    Element code = PlainXml.children(fault).get(0);
    String[] name = code.getTextContent().split(":");
    assertThat(name[1]).as("R1004, R1031: no dots").isEqualTo("Client");
    assertThat(code.lookupNamespaceURI(name[0])).isEqualTo(ENVELOPE);
    assertThat(PlainXml.children(PlainXml.children(fault).get(2)).get(0).getNamespaceURI())
        .isEqualTo("urn:centralita:v1");
  }

  @ParameterizedTest // R1109, R1119, R2744, R2745: whatever a client makes of soapAction=""
  @ValueSource(strings = {"", "\"\"", "\"urn:centralita:v1/findTenants\"", "findTenants"})
  void takesAnySoapAction(String action) throws Exception {
    assertThat(send(GOOD, "SOAPAction", action).statusCode()).isEqualTo(200);
  }

  @Test
  void takesAMissingSoapAction() throws Exception {
    assertThat(send(GOOD).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest // R4001, R1012: with and without a byte order mark
  @CsvSource({
    "UTF-8, utf-8, ''",
    "UTF-8, utf-8, \uFEFF",
    "UTF-16, utf-16, ''",
    "UTF-16LE, utf-16, \uFEFF"
  })
  void takesUtf8AndUtf16(String encoding, String named, String mark) throws Exception {
    HttpResponse<String> answer =
        send(
            (mark + GOOD).getBytes(Charset.forName(encoding)),
            "Content-Type",
            "text/xml; charset=" + named);

    assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(200);
  }

  @Test // R1025, R1027: what must be understood, and is not
  void refusesAHeaderThatItDoesNotKnowButMust() throws Exception {
    String header = "<s:Header><x:deal xmlns:x=\"urn:x\" s:mustUnderstand=\"%s\"/></s:Header>";
    HttpResponse<String> refused =
        send(GOOD.replace("<s:Body>", header.formatted("1") + "<s:Body>"));

    assertThat(refused.statusCode()).as("%s", refused.body()).isEqualTo(500);
    assertThat(PlainXml.children(inBody(refused)).get(0).getTextContent())
        .endsWith(":MustUnderstand");
    assertThat(send(GOOD.replace("<s:Body>", header.formatted("0") + "<s:Body>")).statusCode())
        .isEqualTo(200);
  }

  @Test // R1015
  void refusesTheEnvelopeOfAnotherVersion() throws Exception {
    HttpResponse<String> refused =
        send(GOOD.replace(ENVELOPE, "http://www.w3.org/2003/05/soap-envelope"));

    assertThat(refused.statusCode()).isEqualTo(500);
    assertThat(inBody(refused).getLocalName()).isEqualTo("Fault");
  }
}
