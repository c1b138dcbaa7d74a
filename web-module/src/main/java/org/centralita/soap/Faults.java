package org.centralita.soap;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.soap.SOAPConstants;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPFactory;
import jakarta.xml.soap.SOAPFault;
import java.util.Locale;
import javax.xml.namespace.QName;
import org.centralita.error.Problem;
import org.centralita.error.ServiceException;
import org.centralita.metrics.Face;
import org.centralita.metrics.Requests;

/** Builds SOAP 1.1 faults: the caller's mistakes are "Client" faults, ours "Server". */
final class Faults {

  private static final JAXBContext DETAIL = context();

  private Faults() {}

  /** The fault for a refusal, with the detail {@code serviceFault}. */
  static SOAPFault of(ServiceException refusal, Locale locale) {
    Requests.refused(Face.SOAP, refusal.code().name());
    Problem problem = Problem.of(refusal, locale);
    String code = problem.code().status() < 500 ? "Client" : "Server";
    try {
      SOAPFault fault =
          SOAPFactory.newInstance()
              .createFault(
                  problem.detail(), new QName(SOAPConstants.URI_NS_SOAP_1_1_ENVELOPE, code, "S"));
      DETAIL.createMarshaller().marshal(ServiceFaultInfo.of(problem), fault.addDetail());
      return fault;
    } catch (SOAPException | JAXBException e) {
      throw new IllegalStateException("Cannot build a fault", e);
    }
  }

  private static JAXBContext context() {
    try {
      return JAXBContext.newInstance(ServiceFaultInfo.class);
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }
}
