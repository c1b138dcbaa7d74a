package org.centralita.soap;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;

/** The body of a SOAP request, as HTTP brings it. */
final class Body {

  /** Larger messages are refused; ours have a few kilobytes. */
  static final int LONGEST = 1 << 20;

  private static final Pattern TYPE =
      Pattern.compile("text/xml\\s*(;.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*(\"([^\"]*)\"|[^;\\s]*)", Pattern.CASE_INSENSITIVE);

  private Body() {}

  /** The bytes, as far as they are allowed. */
  static byte[] of(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > LONGEST) {
      throw tooLarge();
    }
    byte[] bytes = request.getInputStream().readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw tooLarge();
    }
    return bytes;
  }

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

  private static ServiceException tooLarge() {
    return new ServiceException(ErrorCode.TOO_LARGE, LONGEST);
  }
}
