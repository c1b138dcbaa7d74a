package org.centralita.soap;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.xml.soap.MessageFactory;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPMessage;
import java.io.IOException;
import java.util.Locale;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.security.SecurityHeaders;

/** Sends faults where no endpoint answers. */
public final class FaultWriter {

  private FaultWriter() {}

  /**
   * Answers with the refusal over HTTP 500, because there SOAP 1.1 looks for faults; over 401 a
   * refused sign-in, and over 415 what is no SOAP 1.1 at all.
   */
  public static void write(ServiceException refusal, Locale locale, HttpServletResponse response)
      throws IOException {
    write(refusal, locale, response, status(refusal.code()));
  }

  /** The same over an HTTP status of the server's choice. */
  public static void write(
      ServiceException refusal, Locale locale, HttpServletResponse response, int status)
      throws IOException {
    try {
      SOAPMessage message = MessageFactory.newInstance().createMessage();
      message
          .getSOAPBody()
          .appendChild(message.getSOAPPart().importNode(Faults.of(refusal, locale), true));
      SecurityHeaders.set(response);
      response.setHeader("Cache-Control", "no-store");
      response.setStatus(status);
      if (refusal.code() == ErrorCode.UNAUTHENTICATED) {
        response.setHeader("WWW-Authenticate", "Basic realm=\"centralita\", charset=\"UTF-8\"");
      }
      if (refusal.retryAfter() != null) {
        response.setHeader("Retry-After", refusal.retryAfter().toString());
      }
      response.setContentType("text/xml;charset=UTF-8");
      message.writeTo(response.getOutputStream());
      // Or servers put their error page in the place of a refused sign-in.
      response.getOutputStream().close();
    } catch (SOAPException e) {
      throw new IOException(e);
    }
  }

  /** The HTTP status of a fault: that of SOAP 1.1 wherever a client reads faults. */
  public static int status(ErrorCode code) {
    return switch (code) {
      case UNAUTHENTICATED, UNSUPPORTED_MEDIA_TYPE -> code.status();
      default -> 500;
    };
  }
}
