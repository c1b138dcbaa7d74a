package org.centralita.badinput;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.centralita.badinput.Shot.Header;
import org.centralita.badinput.SoapContract.Field;
import org.centralita.badinput.SoapContract.Operation;

/** Requests to SOAP, from its contract. */
final class SoapShots {

  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String OPEN =
      "<s:Envelope xmlns:s=\""
          + SOAP
          + "\" xmlns:c=\"urn:centralita:v1\""
          + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
          + " xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">";
  private static final String CLOSE = "</s:Envelope>";
  private static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

  /** Content of an element that is no plain value. */
  private static final List<String> MARKUP =
      List.of(
          "<![CDATA[a]]>",
          "<![CDATA[<b>&]]>x",
          "a<!-- c -->b",
          "a<?p i?>b",
          "<c:x/>",
          "<x xmlns=\"\">1</x>",
          "<c:item>1</c:item>",
          "&#0;",
          "&#x1F;",
          "&#xD800;",
          "&#xFFFE;",
          "&#x10FFFF;",
          "&#13;&#10;&#9;",
          "&nothing;",
          "&amp;amp;",
          "\u0000",
          "\u0008",
          "<a><b><c/></b></a>",
          "<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\""
              + " href=\"file:///etc/passwd\"/>",
          "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\""
              + " href=\"file:///etc/passwd\"/>");

  /** Attributes that parsers give a meaning. */
  private static final List<String> ATTRIBUTES =
      List.of(
          " xsi:nil=\"true\"",
          " xsi:nil=\"1\"",
          " xsi:nil=\"maybe\"",
          " xsi:type=\"c:tenantData\"",
          " xsi:type=\"c:pageQuery\"",
          " xsi:type=\"xs:int\"",
          " xsi:type=\"none:none\"",
          " xsi:type=\"c:nothing\"",
          " xsi:schemaLocation=\"urn:centralita:v1 http://127.0.0.1:PORT/schema.xsd\"",
          " c:x=\"1\"",
          " id=\"a\" href=\"#a\"",
          " xml:lang=\"\" xml:space=\"preserve\" xml:base=\"file:///etc/\"",
          " a=\"" + "y".repeat(60_000) + "\"");

  private final SoapContract contract;
  private final Ground ground;
  private final SoapEnvelopes envelopes;

  SoapShots(SoapContract contract, Ground ground, SoapEnvelopes envelopes) {
    this.contract = contract;
    this.ground = ground;
    this.envelopes = envelopes;
  }

  List<Operation> operations() {
    return contract.operations();
  }

  /** A request with something wrong in it, now and then with nothing. */
  Shot any(Dice dice) {
    Operation operation = dice.of(contract.operations());
    int kind = dice.between(0, 99);
    if (kind < 55) {
      return wrongField(operation, dice);
    }
    if (kind < 83) {
      return wrongMessage(operation, dice);
    }
    Shot right = right(operation, dice);
    if (kind < 88) {
      return right;
    }
    if (kind < 90) {
      return HttpTricks.path(right, dice);
    }
    return kind < 93 ? HttpTricks.method(right, dice) : HttpTricks.headers(right, dice);
  }

  /** What an honest caller would send. */
  Shot right(Operation operation, Dice dice) {
    return shot(operation, "as it should be", message(body(operation, null, null, dice)));
  }

  private Shot wrongField(Operation operation, Dice dice) {
    List<List<String>> fields = new ArrayList<>();
    collect(operation.name(), List.of(), fields);
    if (fields.isEmpty()) {
      return right(operation, dice);
    }
    List<String> field = dice.of(fields);
    String name = "c:" + field.get(field.size() - 1);
    int kind = dice.between(0, 99);
    String text = kind < 55 ? escaped(dice.of(Hostile.TEXTS)) : "1";
    String element = "<" + name + ">" + text + "</" + name + ">";
    if (kind >= 55 && kind < 70) {
      element = "<" + name + ">" + dice.of(MARKUP) + "</" + name + ">";
    } else if (kind < 80 && kind >= 70) {
      String attribute = envelopes.pointed(dice.of(ATTRIBUTES));
      element = "<" + name + attribute + (dice.percent(50) ? "/>" : ">1</" + name + ">");
    } else if (kind < 85 && kind >= 80) {
      element = element.repeat(dice.of(2, 3, 600));
    } else if (kind >= 85) {
      element =
          dice.of(
              "<" + name + "/>",
              "<x>1</x>",
              "<o:x xmlns:o=\"urn:other\">1</o:x>",
              "<" + field.get(field.size() - 1) + ">1</" + field.get(field.size() - 1) + ">",
              "<c:unknown>1</c:unknown>",
              "<c:version>1</c:version>",
              "stray text " + element);
    }
    return shot(operation, "field " + field, message(body(operation, field, element, dice)));
  }

  private Shot wrongMessage(Operation operation, Dice dice) {
    String body = body(operation, null, null, dice);
    int kind = dice.between(0, 99);
    if (kind < 60) {
      return shot(operation, "envelope", envelopes.any(OPEN, body, CLOSE, dice));
    }
    if (kind < 75) {
      return shot(
          operation,
          "header block",
          OPEN + "<s:Header>" + header(dice) + "</s:Header><s:Body>" + body + "</s:Body>" + CLOSE);
    }
    if (kind < 90) {
      String declared = dice.of("UTF-8", "UTF-16", "UTF-7", "ISO-8859-1", "nonsense", "IBM037");
      Charset real =
          dice.of(
              StandardCharsets.UTF_8,
              StandardCharsets.UTF_16,
              StandardCharsets.UTF_16LE,
              StandardCharsets.ISO_8859_1);
      String xml = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>" + message(body);
      return shot(operation, "encoding " + declared + " as " + real, xml.getBytes(real));
    }
    byte[] whole = message(body).getBytes(StandardCharsets.UTF_8);
    byte[] part = java.util.Arrays.copyOf(whole, dice.between(0, whole.length - 1));
    if (dice.percent(50)) {
      whole[dice.between(0, whole.length - 1)] = (byte) dice.between(0, 255);
      return shot(operation, "a wrong byte", whole);
    }
    return shot(operation, "cut off", part);
  }

  private static String header(Dice dice) {
    String security = "<w:Security xmlns:w=\"" + WSSE + "\"";
    return dice.of(
        "<x/>",
        "<o:x xmlns:o=\"urn:other\" s:mustUnderstand=\"1\"/>",
        "<o:x xmlns:o=\"urn:other\" s:mustUnderstand=\"7\" s:actor=\"urn:none\"/>",
        "<a:Action xmlns:a=\"http://www.w3.org/2005/08/addressing\">x</a:Action>",
        "<a:ReplyTo xmlns:a=\"http://www.w3.org/2005/08/addressing\"><a:Address>"
            + "http://127.0.0.1:1/</a:Address></a:ReplyTo>",
        security + "/>",
        security + " s:mustUnderstand=\"1\"/>",
        security + "><w:UsernameToken/></w:Security>",
        security
            + "><w:UsernameToken><w:Username>"
            + escaped(dice.of(Hostile.TEXTS))
            + "</w:Username><w:Password>"
            + escaped(dice.of(Hostile.TEXTS))
            + "</w:Password></w:UsernameToken></w:Security>",
        security
            + "><w:UsernameToken><w:Username>a</w:Username><w:Username>b</w:Username>"
            + "<w:Password Type=\"#PasswordDigest\">x</w:Password><w:Nonce>!!</w:Nonce>"
            + "<u:Created xmlns:u=\"http://docs.oasis-open.org/wss/2004/01/"
            + "oasis-200401-wss-wssecurity-utility-1.0.xsd\">never</u:Created>"
            + "</w:UsernameToken></w:Security>",
        security + "><w:BinarySecurityToken>AAAA</w:BinarySecurityToken></w:Security>",
        security + "/>" + security + "/>",
        "<a>".repeat(5000) + "</a>".repeat(5000));
  }

  private void collect(String type, List<String> above, List<List<String>> all) {
    for (Field field : contract.fields(type)) {
      List<String> path = new ArrayList<>(above);
      path.add(field.name());
      all.add(path);
      if (above.size() < 3) {
        collect(field.type(), path, all);
      }
    }
  }

  /** The operation's element; the element given stands in the place of that field. */
  private String body(Operation operation, List<String> field, String element, Dice dice) {
    return "<c:"
        + operation.name()
        + ">"
        + content(operation.name(), List.of(), field, element, dice)
        + "</c:"
        + operation.name()
        + ">";
  }

  private String content(
      String type, List<String> above, List<String> wrong, String element, Dice dice) {
    StringBuilder out = new StringBuilder();
    for (Field field : contract.fields(type)) {
      List<String> path = new ArrayList<>(above);
      path.add(field.name());
      boolean inside =
          wrong != null && wrong.size() > path.size() && wrong.subList(0, path.size()).equals(path);
      if (path.equals(wrong)) {
        out.append(element);
      } else if (inside || above.isEmpty() || needed(field) || dice.percent(8)) {
        out.append("<c:").append(field.name()).append('>');
        out.append(
            contract.fields(field.type()).isEmpty()
                ? escaped(simple(field, dice))
                : content(field.type(), path, wrong, element, dice));
        out.append("</c:").append(field.name()).append('>');
      }
    }
    return out.toString();
  }

  private static boolean needed(Field field) {
    return List.of("kind", "name", "country", "productType", "code", "amount", "currency")
        .contains(field.name());
  }

  private String simple(Field field, Dice dice) {
    String sample = ground.sample(field.name(), dice);
    if (sample != null && !field.type().equals("boolean")) {
      return sample;
    }
    List<String> choices = contract.choices(field.type());
    if (!choices.isEmpty()) {
      return dice.of(choices);
    }
    return switch (field.type()) {
      case "int", "long" -> Integer.toString(dice.between(0, 60));
      case "boolean" -> dice.of("true", "false");
      case "dateTime" -> "2031-01-0" + dice.between(1, 9) + "T00:00:00Z";
      case "date" -> "2031-01-0" + dice.between(1, 9);
      case "decimal" -> dice.between(-5, 900) + ".5";
      default -> dice.of("Word", "Palabra ñ", "\ud83d\ude00 ok") + " " + dice.word();
    };
  }

  /** The text in XML; what XML cannot say stays, and breaks it. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '<' || c == '>' || c == '&' || c == '\r') {
                out.append("&#").append(c).append(';');
              } else if (c >= 0xd800 && c < 0xe000) {
                out.append("&#").append(c).append(';');
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static String message(String body) {
    return OPEN + "<s:Body>" + body + "</s:Body>" + CLOSE;
  }

  private Shot shot(Operation operation, String about, String xml) {
    return shot(operation, about, xml.getBytes(StandardCharsets.UTF_8));
  }

  private static Shot shot(Operation operation, String about, byte[] xml) {
    return new Shot(
        operation.name() + ", " + about,
        operation.name(),
        "POST",
        "/centralita/soap/v1/" + operation.service(),
        List.of(
            new Header("Content-Type", "text/xml; charset=utf-8"),
            new Header("SOAPAction", "\"\""),
            new Header("Accept", "text/xml")),
        xml,
        false);
  }

  /** A message of megabytes. */
  Shot huge(Operation operation, Dice dice) {
    String big = "y".repeat(10_000_000);
    return shot(
        operation,
        "10 MB",
        message(
            dice.of(
                "<c:"
                    + operation.name()
                    + "><c:tenantId>"
                    + big
                    + "</c:tenantId></c:"
                    + operation.name()
                    + ">",
                "<c:" + operation.name() + " a=\"" + big + "\"/>",
                "<c:"
                    + operation.name()
                    + ">"
                    + "<c:x/>".repeat(1_600_000)
                    + "</c:"
                    + operation.name()
                    + ">",
                "<c:" + big + "/>")));
  }
}
