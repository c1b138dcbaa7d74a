package org.centralita.callsettings;

import static org.centralita.soap.Soap.NAMESPACE;
import static org.centralita.soap.Soap.answer;
import static org.centralita.soap.Soap.id;

import jakarta.inject.Inject;
import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import org.centralita.soap.ServiceFault;

/** SOAP {@code EmergencyLocationService}: so far its operations for call settings. */
@WebService(
    name = "EmergencyLocationPort",
    serviceName = "EmergencyLocationService",
    portName = "EmergencyLocationServicePort",
    targetNamespace = NAMESPACE)
public class CallSettingsEndpoint {

  @Inject private CallSettingsService service;

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public CallSettingsData getCallSettings(
      @WebParam(name = "tenantId", targetNamespace = NAMESPACE) String tenantId)
      throws ServiceFault {
    return answer(() -> service.get(id(tenantId)));
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public CallSettingsData updateCallSettings(
      @WebParam(name = "tenantId", targetNamespace = NAMESPACE) String tenantId,
      @WebParam(name = "settings", targetNamespace = NAMESPACE) CallSettingsData settings)
      throws ServiceFault {
    return answer(() -> service.update(id(tenantId), settings));
  }
}
