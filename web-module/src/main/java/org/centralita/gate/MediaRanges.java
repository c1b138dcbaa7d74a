package org.centralita.gate;

import java.util.regex.Pattern;

/**
 * The syntax of {@code Accept} and {@code Content-Type} (RFC 9110, section 12.5.1 and 8.3). Looked
 * at here, because servers answer what they can't read with pages of their own.
 */
final class MediaRanges {

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
  private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
  private static final String WEIGHT = "[qQ]=(?:[01]?\\.\\d{0,3}+|[01])";
  private static final String PARAMETERS =
      "(?:[ \t]*+;[ \t]*+(?:%s(?![^ \t;,])|(?![qQ]=)%s=(?:%s|%s))?)*+"
          .formatted(WEIGHT, TOKEN, TOKEN, QUOTED);
  private static final String RANGE = "(?:%s/%s|\\*)%s".formatted(TOKEN, TOKEN, PARAMETERS);

  private static final Pattern TYPE = Pattern.compile(TOKEN + "/" + TOKEN + PARAMETERS);

  /** A lone {@code *} is what Java's own client has always sent. */
  private static final Pattern LIST =
      Pattern.compile("[ \t,]*+(?:%s[ \t]*+(?:,[ \t,]*+%s[ \t]*+)*+)?,?".formatted(RANGE, RANGE));

  private MediaRanges() {}

  /** Whether it is one media type. */
  static boolean isType(String header) {
    return TYPE.matcher(header.strip()).matches();
  }

  /** Whether it is a list of media ranges; an empty one is. */
  static boolean isList(String header) {
    return LIST.matcher(header.strip()).matches();
  }
}
