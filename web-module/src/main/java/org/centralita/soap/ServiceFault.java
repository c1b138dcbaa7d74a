package org.centralita.soap;

import jakarta.xml.ws.WebFault;
import org.centralita.error.Problem;

/** A refusal as a SOAP fault. */
@WebFault(
    name = "serviceFault",
    targetNamespace = Soap.NAMESPACE,
    faultBean = "org.centralita.soap.ServiceFaultInfo")
public class ServiceFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient ServiceFaultInfo info;

  /** The fault for a refusal. */
  public ServiceFault(Problem problem) {
    this(problem.detail(), ServiceFaultInfo.of(problem));
  }

  /** As JAX-WS wants it. */
  public ServiceFault(String message, ServiceFaultInfo info) {
    super(message);
    this.info = info;
  }

  public ServiceFaultInfo getFaultInfo() {
    return info;
  }
}
