package org.centralita.soap;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;

/** What HTTP tells of the body of a SOAP request. */
final class Body {

  private static final Pattern TYPE =
      Pattern.compile("text/xml\\s*(;.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*(\"([^\"]*)\"|[^;\\s]*)", Pattern.CASE_INSENSITIVE);

  private Body() {}

  /** The encoding that the content type tells; null when it tells none. */
  static Charset charset(HttpServletRequest request) {
    String type = Optional.ofNullable(request.getHeader("Content-Type")).orElse("").strip();
    Matcher charset = CHARSET.matcher(type);
    if (!TYPE.matcher(type).matches()) {
      throw new ServiceException(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }
    if (!charset.find()) {
      return null;
    }
    try {
      return Charset.forName(charset.group(2) == null ? charset.group(1) : charset.group(2));
    } catch (IllegalArgumentException e) {
      throw new ServiceException(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }
  }
}
