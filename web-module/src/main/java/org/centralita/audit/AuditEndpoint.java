package org.centralita.audit;

import static org.centralita.soap.Soap.NAMESPACE;
import static org.centralita.soap.Soap.answer;

import jakarta.inject.Inject;
import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import org.centralita.soap.ServiceFault;

/** SOAP {@code AuditService}. */
@WebService(
    name = "AuditPort",
    serviceName = "AuditService",
    portName = "AuditServicePort",
    targetNamespace = NAMESPACE)
public class AuditEndpoint {

  @Inject private AuditService audit;

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public AuditPage findAuditEntries(
      @WebParam(name = "query", targetNamespace = NAMESPACE) AuditQuery query) throws ServiceFault {
    return answer(() -> audit.find(query == null ? new AuditQuery() : query));
  }
}
