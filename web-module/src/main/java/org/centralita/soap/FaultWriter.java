package org.centralita.soap;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.xml.bind.JAXB;
import jakarta.xml.soap.MessageFactory;
import jakarta.xml.soap.SOAPConstants;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPFault;
import jakarta.xml.soap.SOAPMessage;
import java.io.IOException;
import java.util.Locale;
import javax.xml.namespace.QName;
import javax.xml.transform.dom.DOMResult;
import org.centralita.error.ErrorCode;
import org.centralita.error.Problem;
import org.centralita.error.ServiceException;
import org.w3c.dom.Document;

/** Sends faults where no endpoint answers. */
public final class FaultWriter {

  private static final QName CLIENT = new QName(SOAPConstants.URI_NS_SOAP_ENVELOPE, "Client");

  private FaultWriter() {}

  /**
   * Answers with the refusal as a fault: over HTTP 401 a refused sign-in, over 500 anything else.
   */
  public static void write(ServiceException refusal, Locale locale, HttpServletResponse response)
      throws IOException {
    Problem problem = Problem.of(refusal, locale);
    try {
      SOAPMessage message = MessageFactory.newInstance().createMessage();
      SOAPFault fault = message.getSOAPBody().addFault(CLIENT, problem.detail(), locale);
      DOMResult detail = new DOMResult();
      JAXB.marshal(ServiceFaultInfo.of(problem), detail);
      fault
          .addDetail()
          .appendChild(
              fault
                  .getOwnerDocument()
                  .importNode(((Document) detail.getNode()).getDocumentElement(), true));
      response.setStatus(refusal.code() == ErrorCode.UNAUTHENTICATED ? 401 : 500);
      response.setContentType("text/xml;charset=UTF-8");
      message.writeTo(response.getOutputStream());
    } catch (SOAPException e) {
      throw new IOException(e);
    }
  }
}
