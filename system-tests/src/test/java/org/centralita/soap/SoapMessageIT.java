package org.centralita.soap;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.centralita.testing.Api;
import org.centralita.testing.ApiClient;
import org.centralita.testing.Names;
import org.centralita.testing.Product;
import org.centralita.testing.ProductTypes;
import org.centralita.testing.Soap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What SOAP takes for a message: encodings, sizes and shapes. */
class SoapMessageIT {

  private static final int LONGEST = 1 << 20;

  private final Api provider = Api.asProvider();

  private HttpResponse<String> send(byte[] message, String type) throws Exception {
    return send(BodyPublishers.ofByteArray(message), type);
  }

  private HttpResponse<String> send(HttpRequest.BodyPublisher message, String type)
      throws Exception {
    ApiClient client = provider.client();
    String basic =
        Base64.getEncoder()
            .encodeToString(
                (client.clientId() + ":" + client.secret()).getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(Product.instance().url() + "/soap/v1/TenantService"))
            .header("Authorization", "Basic " + basic)
            .POST(message);
    if (type != null) {
      request.header("Content-Type", type);
    }
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(request.build(), BodyHandlers.ofString());
  }

  private static void refuses(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    assertThat(answer.body()).contains(":Client</faultcode>").contains("<code>" + code + "</code>");
  }

  private static String create(String name) {
    return Soap.envelope(
        "<c:createTenant><c:tenant><c:kind>CUSTOMER</c:kind><c:name>"
            + name
            + "</c:name><c:country>ES</c:country><c:productType>"
            + ProductTypes.usual()
            + "</c:productType></c:tenant></c:createTenant>");
  }

  @ParameterizedTest
  @CsvSource({
    "text/xml; charset=utf-8, UTF-8, '', ''",
    "text/xml; charset=\"UTF-8\", UTF-8, '', ''",
    "TEXT/XML;CHARSET=utf-8, UTF-8, '', ''",
    "text/xml, UTF-8, '', ''",
    "text/xml, UTF-8, \uFEFF, ''",
    "text/xml; charset=utf-8; action=x, UTF-8, \uFEFF, ''",
    "text/xml; charset=utf-16, UTF-16, '', ''",
    "text/xml; charset=utf-16le, UTF-16LE, '', ''",
    "text/xml; charset=utf-16, UTF-16LE, \uFEFF, ''",
    "text/xml, UTF-16LE, \uFEFF, utf-16",
    "text/xml, UTF-16BE, \uFEFF, ''",
    "text/xml; charset=utf-8, UTF-16, '', utf-16",
    "text/xml; charset=iso-8859-1, ISO-8859-1, '', ''",
    "text/xml, ISO-8859-1, '', iso-8859-1",
    "text/xml; charset=utf-8, UTF-8, '', iso-8859-1"
  })
  void readsEveryUsualEncoding(String type, String encoding, String mark, String declared)
      throws Exception {
    String name = Names.like("Peña " + (encoding.startsWith("ISO") ? "" : "😀 中"));
    String declaration =
        declared.isEmpty() ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>";

    HttpResponse<String> answer =
        send((mark + declaration + create(name)).getBytes(Charset.forName(encoding)), type);

    assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("<name>" + name + "</name>");
  }

  @Test
  void refusesBytesThatTheEncodingDoesNotKnow() throws Exception {
    byte[] latin = create("Peña").getBytes(StandardCharsets.ISO_8859_1);

    refuses(send(latin, "text/xml; charset=utf-8"), 500, "UNREADABLE");
    refuses(send(latin, "text/xml"), 500, "UNREADABLE");
    refuses(
        send(create("x").getBytes(StandardCharsets.UTF_8), "text/xml; charset=utf-16"),
        500,
        "UNREADABLE");
    refuses(
        send(
            ("<?xml version=\"1.0\" encoding=\"x-none\"?>" + create("x"))
                .getBytes(StandardCharsets.UTF_8),
            "text/xml"),
        500,
        "UNREADABLE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/soap+xml; charset=utf-8",
        "application/json",
        "text/xmlish",
        "text/plain",
        "multipart/related; type=\"text/xml\"",
        "text/xml; charset=x-none",
        "text/xml; charset=",
        "text/xml; charset=\"\"",
        "text/xml; charset=%%%"
      })
  void refusesOtherTypesAndUnknownEncodings(String type) throws Exception {
    refuses(
        send(create("x").getBytes(StandardCharsets.UTF_8), type), 415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void wantsToKnowTheType() throws Exception {
    refuses(
        send(create("x").getBytes(StandardCharsets.UTF_8), null), 415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void takesMessagesUpToOneMebibyte() throws Exception {
    String call = Soap.envelope("<c:findTenants><c:query/></c:findTenants>");
    String longest = call + " ".repeat(LONGEST - call.length());

    assertThat(send(bytes(longest), "text/xml; charset=utf-8").statusCode()).isEqualTo(200);
    assertThat(send(chunked(longest), "text/xml").statusCode()).isEqualTo(200);
    refuses(send(bytes(longest + " "), "text/xml; charset=utf-8"), 500, "TOO_LARGE");
    refuses(send(chunked(longest + " "), "text/xml"), 500, "TOO_LARGE");
    refuses(send(bytes(longest.repeat(10)), "text/xml"), 500, "TOO_LARGE");
    refuses(send(chunked(longest.repeat(10)), "text/xml"), 500, "TOO_LARGE");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static HttpRequest.BodyPublisher chunked(String text) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes(text)));
  }

  @Test
  void manySmallElementsAreTooMuchForAnybody() {
    Response answer =
        Api.anonymous()
            .plain()
            .contentType("text/xml")
            .body(Soap.envelope("<a/>".repeat(200_000)))
            .post("/soap/v1/TenantService");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.asString()).contains(":Client</faultcode>", "UNREADABLE");
  }

  @Test
  void strangersCannotSendLargeMessagesEither() {
    Response answer =
        Api.anonymous()
            .plain()
            .contentType("text/xml")
            .body(" ".repeat(LONGEST + 1))
            .post("/soap/v1/TenantService");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.asString()).contains("TOO_LARGE");
  }

  @Test
  void refusesWhatIsNoPlainMessage() throws Exception {
    String call = Soap.envelope("<c:findTenants><c:query/></c:findTenants>");
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            + call.replace("<c:query/>", "&b;");
    StringBuilder attributes = new StringBuilder("<c:query");
    for (int i = 0; i < 200; i++) {
      attributes.append(" a").append(i).append("=\"\"");
    }
    for (String message :
        new String[] {
          "",
          " ",
          "<a/>",
          "{}",
          "\0",
          call.substring(1),
          bomb,
          "<!DOCTYPE x>" + call,
          "<?xml version=\"1.1\"?>" + call,
          call.replace("<c:query/>", "<c:query>" + "<a>".repeat(50_000)),
          call.replace(
              "<c:query/>", "<c:query>" + "<a>".repeat(500) + "</a>".repeat(500) + "</c:query>"),
          call.replace("<c:query/>", attributes + "/>"),
          call.replace(
              "http://schemas.xmlsoap.org/soap/envelope/",
              "http://www.w3.org/2003/05/soap-envelope"),
          call.replace("</s:Body>", "</s:Body><s:Body><c:findTenants/></s:Body>"),
          call.replace("<s:Body>", "<s:Header/><s:Header/><s:Body>"),
          call.replace("<c:findTenants><c:query/></c:findTenants>", "")
        }) {
      refuses(send(bytes(message), "text/xml; charset=utf-8"), 500, "UNREADABLE");
    }
  }
}
