package org.centralita.badinput;

import java.nio.file.Path;

/** Messages that are wrong as a whole: what they would fetch is a file and a listener of ours. */
final class SoapEnvelopes {

  private final int listener;
  private final Path file;

  /**
   * Points to what must not be touched.
   *
   * @param listener a port where nobody may knock
   * @param file a file whose content must not be seen
   */
  SoapEnvelopes(int listener, Path file) {
    this.listener = listener;
    this.file = file;
  }

  /** The text with the listener's port in it. */
  String pointed(String text) {
    return text.replace("PORT", Integer.toString(listener));
  }

  /** The message in one of many wrong ways. */
  String any(String open, String body, String close, Dice dice) {
    String right = open + "<s:Body>" + body + "</s:Body>" + close;
    String inner = body.replaceFirst(">([^<]+)</", ">&x;</");
    String hit = "http://127.0.0.1:" + listener + "/";
    return dice.of(
        // Entities that fetch something.
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + file.toUri() + "\">]>" + right.replace(body, inner),
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + right.replace(body, inner),
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + hit + "entity\">]>" + right.replace(body, inner),
        "<!DOCTYPE a [<!ENTITY % x SYSTEM \"" + hit + "parameter\"> %x;]>" + right,
        "<!DOCTYPE a SYSTEM \"" + hit + "dtd\">" + right,
        "<!DOCTYPE a PUBLIC \"-//x//y\" \"" + hit + "public\">" + right,
        "<?xml-stylesheet type=\"text/xsl\" href=\"" + hit + "style\"?>" + right,
        right.replace(
            "<s:Body>",
            "<s:Body><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\""
                + hit
                + "include\"/>"),
        right.replaceFirst(
            "<s:Envelope ", "<s:Envelope xsi:schemaLocation=\"urn:x " + hit + "schema\" "),
        // Entities that grow.
        bomb() + right.replace(body, inner.replace("&x;", "&i9;")),
        "<!DOCTYPE a [<!ENTITY x \""
            + "y".repeat(50_000)
            + "\">]>"
            + right.replace(body, inner.replace("&x;", "&x;".repeat(5_000))),
        "<!DOCTYPE a [<!ENTITY x \"&y;\"><!ENTITY y \"&x;\">]>" + right.replace(body, inner),
        "<!DOCTYPE a>" + right,
        // Another protocol, or none.
        right.replace(
            "http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"),
        right.replace("http://schemas.xmlsoap.org/soap/envelope/", "urn:other"),
        right.replace("xmlns:c=\"urn:centralita:v1\"", "xmlns:c=\"urn:centralita:v2\""),
        right.replace("xmlns:c=\"urn:centralita:v1\"", ""),
        right.replace("s:Envelope", "s:envelope"),
        open + close,
        open + "<s:Body/>" + close,
        open + "<s:Body>text only</s:Body>" + close,
        open + "<s:Body>" + body + body + "</s:Body>" + close,
        open + "<s:Body>" + body + "</s:Body><s:Body>" + body + "</s:Body>" + close,
        open + "<s:Body>" + body + "</s:Body><s:Header/>" + close,
        open + "<s:Header/><s:Header/><s:Body>" + body + "</s:Body>" + close,
        open + "<s:Body><s:Fault><faultcode>s:Client</faultcode></s:Fault></s:Body>" + close,
        open
            + "<s:Body s:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\">"
            + body
            + "</s:Body>"
            + close,
        open + "<Body>" + body + "</Body>" + close,
        open + "<s:Body><c:noSuchOperation/></s:Body>" + close,
        open + "<s:Body><c:serviceFault/></s:Body>" + close,
        open + "<s:Body><c:getTenantResponse/></s:Body>" + close,
        body,
        "",
        "   ",
        "{\"json\":true}",
        "text",
        "<html><body>",
        "\ufeff" + right,
        "  <?xml version=\"1.0\"?>" + right,
        "<?xml version=\"1.1\"?>" + right,
        "<?xml version=\"9.9\"?>" + right,
        "<?xml version=\"1.0\" standalone=\"no\"?>" + right,
        right + "<trailing/>",
        right + "<!-- after -->",
        "<!-- before -->" + right,
        "<?p i?>" + right + "<?p i?>",
        right.replace("<c:", "<d:"),
        right.replaceFirst("(<c:\\w+)", "$1 xsi:type=\"none:none\""),
        right.replaceFirst("(<c:\\w+)", "$1 xsi:type=\"c:tenantData\""),
        right.replace("<s:Body", "<s:Body xsi:type=\"none:none\""),
        right.replace("<s:Body>", "<s:Body " + attributes(2_000) + ">"),
        right.replace("<s:Body>", "<s:Body xmlns:n=\"" + "n".repeat(60_000) + "\">"),
        open + "<s:Body>" + "<c:a>".repeat(10_000) + "</c:a>".repeat(10_000) + "</s:Body>" + close,
        open + "<s:Body>" + "<c:a>".repeat(10_000),
        open
            + "<s:Body>"
            + body.replaceFirst(">", ">" + "<c:x/>".repeat(20_000))
            + "</s:Body>"
            + close,
        right.replaceFirst(">", ">" + "<!-- -->".repeat(20_000)));
  }

  private static String bomb() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE a [<!ENTITY i0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      dtd.append("<!ENTITY i").append(i).append(" \"");
      dtd.append(("&i" + (i - 1) + ";").repeat(10)).append("\">");
    }
    return dtd.append("]>").toString();
  }

  private static String attributes(int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append("a").append(i).append("=\"1\" ");
    }
    return all.toString();
  }
}
