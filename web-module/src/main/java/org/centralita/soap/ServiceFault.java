package org.centralita.soap;

import jakarta.xml.ws.WebFault;

/** The fault that every operation declares, so that it stands in the WSDL. */
@WebFault(
    name = "serviceFault",
    targetNamespace = Soap.NAMESPACE,
    faultBean = "org.centralita.soap.ServiceFaultInfo")
public class ServiceFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient ServiceFaultInfo info;

  /** As JAX-WS wants it. */
  public ServiceFault(String message, ServiceFaultInfo info) {
    super(message);
    this.info = info;
  }

  public ServiceFaultInfo getFaultInfo() {
    return info;
  }
}
