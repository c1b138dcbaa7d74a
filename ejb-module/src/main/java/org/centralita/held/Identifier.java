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
 * @param uri as the caller wrote it; null for an address
 * @param ip the address in its one way of writing; null for a URI
 * @param user of a SIP address; else null
 * @param realm of a SIP address, or in which a number holds; null for none
 * @param number digits of a telephone number, with "+" before those of the world; null for none
 */
public record Identifier(String uri, String ip, String user, String realm, String number) {

  /** User, host and the rest (RFC 3261, section 25.1); port, password and headers don't count. */
  private static final Pattern SIP =
      Pattern.compile(
          "(?i)sips?:([^@:?]{1,200})(?::[^@]{0,100})?@([^@:;?\\[\\]]{1,253})(?::\\d{1,5})?"
              + "((?:;[^?]*)?)(?:\\?.*)?");

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
    Matcher sip = SIP.matcher(uri);
    if (sip.matches()) {
      String user = decoded(sip.group(1));
      boolean phone =
          user.startsWith("+") || sip.group(3).toLowerCase(Locale.ROOT).contains(";user=phone");
      String number = phone ? digits(user.replaceAll(";.*", "")) : null;
      return new Identifier(uri, null, user, sip.group(2), number);
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
