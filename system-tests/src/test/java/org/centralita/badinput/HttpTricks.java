package org.centralita.badinput;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.centralita.badinput.Shot.Header;

/** Wrong headers, methods and addresses: they are the same for REST and SOAP. */
final class HttpTricks {

  private static final String LONG = "x".repeat(4000);

  /** Values that fit into a header line. */
  private static final List<String> VALUES =
      Hostile.TEXTS.stream()
          .filter(text -> text.chars().noneMatch(c -> c < ' ' || Character.isSurrogate((char) c)))
          .filter(text -> text.length() < 4002)
          .toList();

  private static final List<String> ANY =
      List.of(
          "X-Request-Id",
          "X-Audit-Comment",
          "Accept-Language",
          "Idempotency-Key",
          "Prefer",
          "If-Match",
          "If-None-Match",
          "X-Forwarded-For",
          "Accept",
          "Content-Type");

  /** Without Upgrade: at that header Payara's HTTP server itself waits for a body without end. */
  private static final List<Header> LINES =
      List.of(
          new Header("If-Match", "*"),
          new Header("If-Match", "1"),
          new Header("If-Match", "\"1\",\"2\",\"3\""),
          new Header("If-Match", "W/\"1\""),
          new Header("If-Match", "\""),
          new Header("If-Match", "\"\""),
          new Header("If-Match", ",,,"),
          new Header("If-Match", "\"-9223372036854775809\""),
          new Header("If-None-Match", "*"),
          new Header("If-None-Match", "\""),
          new Header("If-None-Match", "W/"),
          new Header("If-Modified-Since", "yesterday"),
          new Header("If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"),
          new Header("If-Range", "x"),
          new Header("Range", "bytes=0-1,-5,99999999999999999999-"),
          new Header("Accept", "text/html"),
          new Header("Accept", "application/xml"),
          new Header("Accept", "application/json;q=0"),
          new Header("Accept", "application/json;q=x"),
          new Header("Accept", "*/*;q=-1"),
          new Header("Accept", "*/*;q=99999999999"),
          new Header("Accept", "/"),
          new Header("Accept", ","),
          new Header("Accept", "a"),
          new Header("Accept", "application/json;version=\"\\"),
          new Header("Accept", "text/*, ".repeat(300) + "*/*"),
          new Header("Accept-Charset", "utf-99"),
          new Header("Accept-Encoding", "gzip;q=0, identity;q=0"),
          new Header("Accept-Encoding", "br, zstd, gzip;q=x"),
          new Header("Accept-Language", "*"),
          new Header("Accept-Language", "%%%"),
          new Header("Accept-Language", "es;q=x"),
          new Header("Accept-Language", "es;q=2, fr;q=-1"),
          new Header("Accept-Language", "-"),
          new Header("Accept-Language", "en-US-x-" + "y".repeat(2000)),
          new Header("Accept-Language", "id, ".repeat(800)),
          new Header("Accept-Language", "tr-TR"),
          new Header("Content-Type", ""),
          new Header("Content-Type", "text/plain"),
          new Header("Content-Type", "application/xml"),
          new Header("Content-Type", "application/soap+xml; charset=utf-8; action=\"x\""),
          new Header("Content-Type", "multipart/form-data"),
          new Header("Content-Type", "multipart/form-data; boundary=\"\""),
          new Header(
              "Content-Type",
              "multipart/related; type=\"application/xop+xml\"; boundary=b; start=\"<a>\""),
          new Header("Content-Type", "application/x-www-form-urlencoded"),
          new Header("Content-Type", "application/json;"),
          new Header("Content-Type", "application/json; charset"),
          new Header("Content-Type", "application/json; charset=\""),
          new Header("Content-Type", "application/json; charset=nonsense"),
          new Header("Content-Type", "application/json; charset=UTF-16"),
          new Header("Content-Type", "application/json; charset=UTF-7"),
          new Header("Content-Type", "text/xml; charset=UTF-16"),
          new Header("Content-Type", "text/xml; charset=nonsense"),
          new Header("Content-Type", "text/xml; charset=IBM037"),
          new Header("Content-Type", "*/*"),
          new Header("Content-Type", "application/*"),
          new Header("Content-Type", "a/b/c"),
          new Header("Content-Type", "json"),
          new Header("Content-Type", "application/fastinfoset"),
          new Header("Content-Type", "application/json-patch+json"),
          new Header("Content-Type", "application/merge-patch+json"),
          new Header("Content-Encoding", "gzip"),
          new Header("Content-Encoding", "identity, deflate"),
          new Header("Content-Language", "\u00ff\u00fe"),
          new Header("Expect", "200-maybe"),
          new Header("Idempotency-Key", LONG),
          new Header("Prefer", "return=minimal"),
          new Header("Prefer", "return=representation, return=minimal, wait=-1"),
          new Header("Prefer", "return=\"min"),
          new Header("X-Request-Id", LONG),
          new Header("X-Request-Id", "a b"),
          new Header("X-Request-Id", "\u00f1\u00ff"),
          new Header("X-Audit-Comment", LONG),
          new Header("X-Audit-Comment", "\u00c3\u0028 broken UTF-8 \u00ff\u00fe"),
          new Header("X-Audit-Comment", "\ud83d\ude00".repeat(900)),
          new Header("X-Forwarded-For", "999.1.1.1"),
          new Header("X-Forwarded-For", "::1, ::ffff:1.2.3.4"),
          new Header("X-Forwarded-For", "fe80::1%25eth0:::::"),
          new Header("X-Forwarded-For", "localhost, _hidden, \"[::1]:80\""),
          new Header("X-Forwarded-For", ", ,,"),
          new Header("X-Forwarded-For", "1.2.3.4, ".repeat(400) + "5.6.7.8"),
          new Header("X-Forwarded-Host", "evil.example"),
          new Header("X-Forwarded-Proto", "javascript"),
          new Header("Forwarded", "for=\"_x\";host=evil.example;proto=x"),
          new Header("Cookie", "lang=%%%; CENTRALITA=../../x; =; ;;"),
          new Header("Cookie", "lang=\"; $Version=1; CENTRALITA=" + "0".repeat(900)),
          new Header("Origin", "null"),
          new Header("X-HTTP-Method-Override", "DELETE"),
          new Header("X-Method-Override", "PUT"),
          new Header("SOAPAction", "\"urn:other\""),
          new Header("SOAPAction", "\"'\\"),
          new Header("TE", "trailers, deflate"),
          new Header("Via", "1.1 x".repeat(100)),
          new Header("Max-Forwards", "-1"),
          new Header("", "no name"));

  private static final List<Header> CRUDE =
      List.of(
          new Header("X-Audit-Comment", "a\u0000b"),
          new Header("X-Request-Id", "a\rb"),
          new Header("X-Request-Id", "a\r\n folded"),
          new Header("X Bad", "name"),
          new Header("X-Long", "x".repeat(20_000)),
          new Header("Content-Length", "-1"),
          new Header("Content-Length", "99999999999999999999"),
          new Header("Content-Length", "x"),
          new Header("Transfer-Encoding", "gzip, chunked"),
          new Header("Transfer-Encoding", "nonsense"),
          new Header("Transfer-Encoding", "chunked"),
          new Header("Host", "evil.example"),
          new Header("Host", "a:b:c"),
          new Header("Host", ""),
          new Header("Expect", "100-continue"),
          new Header("Connection", "Upgrade, HTTP2-Settings"));

  private static final List<String> METHODS =
      List.of(
          "OPTIONS",
          "HEAD",
          "TRACE",
          "PROPFIND",
          "QUERY",
          "FOO",
          "get",
          "post",
          "PUT",
          "DELETE",
          "PATCH",
          "POST",
          "GET",
          "LINK",
          "M-SEARCH");

  private static final List<String> SEGMENTS =
      List.of(
          "..",
          ".",
          "%2e%2e",
          "%2e",
          "%2f",
          "%5c",
          ";",
          ";jsessionid=1",
          ";a=b;c",
          "",
          "%00",
          "%0d%0aX-Evil:%201",
          "%ff",
          "%c0%af",
          "%zz",
          "%",
          "%f0%9f%98%80",
          "%ed%a0%80",
          "%20",
          "+",
          "*",
          "'",
          "%27%20OR%201=1",
          "$ref",
          "null",
          "NaN",
          "-1",
          "0",
          "%3cscript%3e",
          "WEB-INF",
          "web.xml",
          "x".repeat(3000),
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF");

  private HttpTricks() {}

  /** The request with one or more odd headers. */
  static Shot headers(Shot shot, Dice dice) {
    int kind = dice.between(0, 99);
    if (kind < 12) {
      Header crude = dice.of(CRUDE);
      Shot odd = shot.with(crude.name(), crude.value());
      return told(odd, "header " + crude.name() + " (crude)", true);
    }
    if (kind < 24) {
      return credentials(shot, dice);
    }
    if (kind < 32) {
      Header twice = dice.of(shot.headers());
      java.util.ArrayList<Header> all = new java.util.ArrayList<>(shot.headers());
      all.add(new Header(twice.name(), dice.of(twice.value(), "x", "")));
      boolean framing = List.of("host").contains(twice.name().toLowerCase(java.util.Locale.ROOT));
      Shot doubled =
          new Shot(
              shot.about(),
              shot.operation(),
              shot.method(),
              shot.target(),
              all,
              shot.body(),
              shot.crude());
      return told(doubled, "header " + twice.name() + " twice", framing);
    }
    Header line = kind < 60 ? new Header(dice.of(ANY), dice.of(VALUES)) : dice.of(LINES);
    return told(
        shot.with(line.name(), line.value()), "header " + line.name(), line.name().isEmpty());
  }

  /** Wrong credentials come from addresses of their own, so that they shut out nobody else. */
  private static Shot credentials(Shot shot, Dice dice) {
    String wrong =
        dice.of(
            "",
            "Bearer",
            "Bearer ",
            "Bearer x",
            "Bearer a.b.c",
            "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.",
            "Bearer " + "e30.".repeat(800),
            "Bearer \u00ff\u0080",
            "bearer",
            "Basic",
            "Basic !!!",
            "Basic " + base64(":"),
            "Basic " + base64("a"),
            "Basic " + base64("' OR 1=1 --:x"),
            "Basic " + base64("nobody\u0000:\ud83d\ude00"),
            "Basic " + base64("n".repeat(2000) + ":" + "s".repeat(900)),
            "Digest username=\"x\"",
            "Negotiate YII=",
            ",",
            "Bearer x, Basic y");
    return told(
        shot.with("Authorization", wrong)
            .with(
                "X-Forwarded-For",
                "10." + dice.between(1, 250) + "." + dice.between(1, 250) + ".9"),
        "credentials",
        false);
  }

  private static String base64(String pair) {
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  /** The request with another method. */
  static Shot method(Shot shot, Dice dice) {
    if (dice.percent(10)) {
      String crude = dice.of("CONNECT", "G\u00c9T", "X".repeat(9000), "GET/", "{}");
      return changed(shot, crude, shot.target(), "method (crude)", true);
    }
    return changed(shot, dice.of(METHODS), shot.target(), "method", false);
  }

  /** The request to another address; outside of the API it may find something else. */
  static Shot path(Shot shot, Dice dice) {
    String[] parts = shot.target().split("\\?", 2);
    List<String> segments = new java.util.ArrayList<>(List.of(parts[0].split("/")));
    int at = dice.between(4, segments.size() - 1);
    String odd = dice.of(SEGMENTS);
    switch (dice.between(0, 3)) {
      case 0 -> segments.add(at, odd);
      case 1 -> segments.set(at, segments.get(at) + odd);
      case 2 -> segments.add(odd);
      default -> segments.set(at, odd);
    }
    String target = String.join("/", segments) + (parts.length > 1 ? "?" + parts[1] : "");
    boolean plain = odd.matches("[A-Za-z0-9*'+$.-]{3,40}") && !odd.contains("..");
    return changed(shot, shot.method(), target, "path " + odd, !plain);
  }

  private static Shot told(Shot shot, String what, boolean crude) {
    return new Shot(
        shot.about() + ", " + what,
        shot.operation(),
        shot.method(),
        shot.target(),
        shot.headers(),
        shot.body(),
        shot.crude() || crude);
  }

  private static Shot changed(Shot shot, String method, String target, String what, boolean crude) {
    return new Shot(
        shot.about() + ", " + what,
        shot.operation(),
        method,
        target,
        shot.headers(),
        shot.body(),
        shot.crude() || crude);
  }
}
