package org.centralita.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.centralita.badinput.Shot.Header;
import org.w3c.dom.Element;

/** What was accepted must come back, from REST and SOAP alike, letter by letter. */
final class ReadBack {

  private static final int MOST_PAGES = 40;
  private static final String NONE = "";

  private final Range range;
  private final ObjectMapper json = new ObjectMapper();

  ReadBack(Range range) {
    this.range = range;
  }

  /** Reads every record that this run knows, and every list to its end. */
  void all() throws Exception {
    for (Map.Entry<String, List<String>> list : range.ground.met().entrySet()) {
      for (String id : list.getValue()) {
        record(list.getKey(), id);
      }
    }
    for (RestShots.Described operation : range.rest.operations()) {
      boolean pages = operation.in("query").stream().anyMatch(p -> p.getName().equals("cursor"));
      if (pages && operation.in("path").isEmpty()) {
        restPages(operation);
      }
    }
    for (SoapContract.Operation operation : range.soap.operations()) {
      if (operation.name().startsWith("find")) {
        soapPages(operation);
      }
    }
  }

  private void record(String list, String id) throws Exception {
    JsonNode rest = null;
    for (RestShots.Described operation : range.rest.operations()) {
      if (operation.method().equals("GET")
          && operation.path().matches("/api/v1/" + list + "/\\{\\w+}")) {
        Shot get = get(operation.id(), operation.path().replaceAll("\\{\\w+}$", id));
        Answer answer = range.ask(get, true);
        if (answer.status() == 404) {
          return; // removed meanwhile
        }
        rest = good(get, answer) ? json.readTree(answer.body()) : null;
      }
    }
    for (SoapContract.Operation operation : range.soap.operations()) {
      String name = operation.name().replaceFirst("^get", "");
      String field = Character.toLowerCase(name.charAt(0)) + name.substring(1) + "Id";
      if (operation.name().startsWith("get") && Ground.listOf(field).equals(list)) {
        Shot get = call(operation, "<c:" + field + ">" + id + "</c:" + field + ">");
        Answer answer = range.ask(get, false);
        if (good(get, answer) && rest != null) {
          compare(get, answer, rest);
        }
      }
    }
  }

  /** Texts; times and numbers are written differently on purpose. */
  private void compare(Shot shot, Answer answer, JsonNode rest) throws Exception {
    Element result =
        (Element)
            SoapRules.parse(answer.body())
                .getElementsByTagNameNS("urn:centralita:v1", "result")
                .item(0);
    for (String field : List.of("name", "description", "reference", "notes", "code")) {
      String expected = rest.path(field).asText("");
      String found = NONE;
      for (var node = result.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (field.equals(node.getLocalName())) {
          found = node.getTextContent();
        }
      }
      if (!rest.path(field).isNull() && !expected.equals(found)) {
        range.findings.add(0, shot, answer, "REST and SOAP tell different texts of " + field);
      }
    }
  }

  private void restPages(RestShots.Described operation) throws Exception {
    String cursor = NONE;
    for (int page = 0; page < MOST_PAGES; page++) {
      Shot get = get(operation.id(), operation.path() + "?limit=500" + cursor);
      Answer answer = range.ask(get, true);
      if (!good(get, answer) || json.readTree(answer.body()).path("next").isNull()) {
        return;
      }
      cursor = "&cursor=" + json.readTree(answer.body()).path("next").asText();
    }
  }

  private void soapPages(SoapContract.Operation operation) throws Exception {
    String cursor = NONE;
    for (int page = 0; page < MOST_PAGES; page++) {
      Shot find = call(operation, "<c:query><c:limit>500</c:limit>" + cursor + "</c:query>");
      Answer answer = range.ask(find, false);
      if (!good(find, answer)) {
        return;
      }
      String next =
          SoapRules.text(
              SoapRules.parse(answer.body()).getDocumentElement(), "urn:centralita:v1", "next");
      if (next.isEmpty()) {
        return;
      }
      cursor = "<c:cursor>" + next + "</c:cursor>";
    }
  }

  private boolean good(Shot shot, Answer answer) {
    if (!answer.good()) {
      range.findings.add(0, shot, answer, "cannot be read back");
    }
    return answer.good();
  }

  private static Shot get(String operation, String target) {
    return new Shot(
        operation + ", read back",
        operation,
        "GET",
        "/centralita" + target,
        List.of(new Header("Accept", "application/json")),
        new byte[0],
        false);
  }

  private static Shot call(SoapContract.Operation operation, String parameters) {
    String xml =
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
            + " xmlns:c=\"urn:centralita:v1\"><s:Body><c:"
            + operation.name()
            + ">"
            + parameters
            + "</c:"
            + operation.name()
            + "></s:Body></s:Envelope>";
    return new Shot(
        operation.name() + ", read back",
        operation.name(),
        "POST",
        "/centralita/soap/v1/" + operation.service(),
        List.of(
            new Header("Content-Type", "text/xml; charset=utf-8"),
            new Header("SOAPAction", "\"\"")),
        xml.getBytes(StandardCharsets.UTF_8),
        false);
  }
}
