package org.centralita.held;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.centralita.number.IpAddress;

/**
 * What a device is known by (RFC 6155).
 *
 * @param uri as the caller wrote it, of a SIP address no more than user and host; null for an
 *     address
 * @param ip the address in its one way of writing; null for a URI
 * @param user of a SIP address; else null
 * @param realm of a SIP address, or in which a number holds; null for none
 * @param number digits of a telephone number, with "+" before those of the world; null for none
 */
public record Identifier(String uri, String ip, String user, String realm, String number) {

  /** A host (RFC 1123), as realms are named. */
  private static final Pattern HOST = Pattern.compile("[^@\\[\\]]{1,253}");

  /** Number and parameters (RFC 3966, section 3). */
  private static final Pattern TEL = Pattern.compile("(?i)tel:([^;]{1,100})((?:;.*)?)");

  private static final Pattern CONTEXT = Pattern.compile("(?i);phone-context=([^;]{1,253})");

  /** More digits than a number can have (E.164), with some for a context. */
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d{1,20}");

  private static final int LONGEST_INTERNAL = 15;

  /** An address. */
  static Identifier ofIp(String version, String text) throws HeldException {
    String ip = IpAddress.canonical(text);
    boolean six = text.indexOf(':') >= 0;
    if (ip == null || !version.equals(six ? "6" : "4")) {
      throw new HeldException(HeldCode.BAD_IDENTIFIER);
    }
    return new Identifier(null, ip, null, null, null);
  }

  /** A SIP address or a telephone number; nobody is found by others. */
  static Identifier ofUri(String text) throws HeldException {
    String uri = text.strip();
    if (uri.regionMatches(true, 0, "sip:", 0, 4) || uri.regionMatches(true, 0, "sips:", 0, 5)) {
      int scheme = uri.indexOf(':') + 1;
      return ofSip(uri.substring(0, scheme), uri.substring(scheme));
    }
    Matcher tel = TEL.matcher(uri);
    if (!tel.matches()) {
      throw new HeldException(HeldCode.BAD_IDENTIFIER);
    }
    String number = digits(tel.group(1));
    Matcher context = CONTEXT.matcher(tel.group(2));
    String where = context.find() ? decoded(context.group(1)) : null;
    if (where != null && where.startsWith("+") && !number.startsWith("+")) {
      return new Identifier(uri, null, null, null, digits(where) + number);
    }
    return new Identifier(uri, null, null, where, number);
  }

  /** User and host (RFC 3261, section 25.1); port, password and headers don't count. */
  private static Identifier ofSip(String scheme, String address) throws HeldException {
    String plain = before(address, '?');
    int at = plain.indexOf('@');
    String written = before(plain.substring(0, Math.max(at, 0)), ':');
    String user = decoded(written);
    String host = before(plain.substring(at + 1), ';');
    String realm = before(host, ':');
    if (user.isEmpty() || !HOST.matcher(realm).matches()) {
      throw new HeldException(HeldCode.BAD_IDENTIFIER);
    }
    String parameters = plain.substring(at + 1 + host.length()).toLowerCase(Locale.ROOT);
    boolean phone = user.startsWith("+") || parameters.contains(";user=phone");
    String uri = scheme + written + "@" + realm;
    return new Identifier(uri, null, user, realm, phone ? digits(before(user, ';')) : null);
  }

  private static String before(String text, char end) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }

  /** Whether it may be a SIP user's number: those of the world begin with "+". */
  boolean isInternal() {
    return !number.startsWith("+") && number.length() <= LONGEST_INTERNAL;
  }

  private static String digits(String typed) throws HeldException {
    String number = typed.replaceAll("[-.()]", "");
    if (!NUMBER.matcher(number).matches()) {
      throw new HeldException(HeldCode.BAD_IDENTIFIER);
    }
    return number;
  }

  private static String decoded(String text) throws HeldException {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new HeldException(HeldCode.BAD_IDENTIFIER);
    }
  }
}
