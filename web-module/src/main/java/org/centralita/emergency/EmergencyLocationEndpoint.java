package org.centralita.emergency;

import static org.centralita.soap.Soap.NAMESPACE;
import static org.centralita.soap.Soap.answer;
import static org.centralita.soap.Soap.id;

import jakarta.inject.Inject;
import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import org.centralita.callsettings.CallSettingsData;
import org.centralita.callsettings.CallSettingsService;
import org.centralita.soap.ServiceFault;

/** SOAP {@code EmergencyLocationService}: the catalogue, what customers have, call settings. */
@WebService(
    name = "EmergencyLocationPort",
    serviceName = "EmergencyLocationService",
    portName = "EmergencyLocationServicePort",
    targetNamespace = NAMESPACE)
public class EmergencyLocationEndpoint {

  @Inject private CallSettingsService settings;
  @Inject private EmergencyLocationService locations;
  @Inject private EmergencyEntryService entries;

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public CallSettingsData getCallSettings(
      @WebParam(name = "tenantId", targetNamespace = NAMESPACE) String tenantId)
      throws ServiceFault {
    return answer(() -> settings.get(id(tenantId)));
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public CallSettingsData updateCallSettings(
      @WebParam(name = "tenantId", targetNamespace = NAMESPACE) String tenantId,
      @WebParam(name = "settings", targetNamespace = NAMESPACE) CallSettingsData given)
      throws ServiceFault {
    return answer(() -> settings.update(id(tenantId), given));
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public EmergencyLocationPage listEmergencyLocations(
      @WebParam(name = "query", targetNamespace = NAMESPACE) EmergencyLocationQuery query)
      throws ServiceFault {
    return answer(() -> locations.find(query == null ? new EmergencyLocationQuery() : query));
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public EmergencyEntryList listAssignedEmergencyLocations(
      @WebParam(name = "tenantId", targetNamespace = NAMESPACE) String tenantId)
      throws ServiceFault {
    return answer(() -> entries.list(id(tenantId)));
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public EmergencyEntryData assignEmergencyLocation(
      @WebParam(name = "tenantId", targetNamespace = NAMESPACE) String tenantId,
      @WebParam(name = "locationId", targetNamespace = NAMESPACE) String locationId,
      @WebParam(name = "makeDefault", targetNamespace = NAMESPACE) Boolean makeDefault)
      throws ServiceFault {
    return answer(
        () -> {
          EmergencyEntryData entry = new EmergencyEntryData();
          entry.setLocationId(id(locationId));
          entry.setDefaultEntry(makeDefault);
          return entries.add(id(tenantId), entry);
        });
  }

  @WebMethod
  public void clearEmergencyLocations(
      @WebParam(name = "tenantId", targetNamespace = NAMESPACE) String tenantId)
      throws ServiceFault {
    answer(
        () -> {
          entries.clear(id(tenantId));
          return null;
        });
  }
}
