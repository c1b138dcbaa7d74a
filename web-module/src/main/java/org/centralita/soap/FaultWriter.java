package org.centralita.soap;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.xml.soap.MessageFactory;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPMessage;
import java.io.IOException;
import java.util.Locale;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;

/** Sends faults where no endpoint answers. */
public final class FaultWriter {

  private FaultWriter() {}

  /** Answers with the refusal: over HTTP 401 a refused sign-in, over 500 anything else. */
  public static void write(ServiceException refusal, Locale locale, HttpServletResponse response)
      throws IOException {
    try {
      SOAPMessage message = MessageFactory.newInstance().createMessage();
      message
          .getSOAPBody()
          .appendChild(message.getSOAPPart().importNode(Faults.of(refusal, locale), true));
      response.setStatus(refusal.code() == ErrorCode.UNAUTHENTICATED ? 401 : 500);
      if (refusal.retryAfter() != null) {
        response.setHeader("Retry-After", refusal.retryAfter().toString());
      }
      response.setContentType("text/xml;charset=UTF-8");
      message.writeTo(response.getOutputStream());
    } catch (SOAPException e) {
      throw new IOException(e);
    }
  }
}
