package org.centralita.number;

import static org.centralita.soap.Soap.NAMESPACE;
import static org.centralita.soap.Soap.answer;
import static org.centralita.soap.Soap.id;

import jakarta.inject.Inject;
import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import org.centralita.soap.ServiceFault;

/** SOAP {@code NumberRangeService}: number settings of resellers, blocks of their customers. */
@WebService(
    name = "NumberRangePort",
    serviceName = "NumberRangeService",
    portName = "NumberRangeServicePort",
    targetNamespace = NAMESPACE)
public class NumberRangeEndpoint {

  @Inject private NumberRangeService ranges;

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public NumberSettingsData getNumberSettings(
      @WebParam(name = "tenantId", targetNamespace = NAMESPACE) String tenantId)
      throws ServiceFault {
    return answer(() -> ranges.settings(id(tenantId)));
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public NumberSettingsData setNumberSettings(
      @WebParam(name = "tenantId", targetNamespace = NAMESPACE) String tenantId,
      @WebParam(name = "settings", targetNamespace = NAMESPACE) NumberSettingsData settings)
      throws ServiceFault {
    return answer(() -> ranges.update(id(tenantId), settings));
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public NumberBlockData assignNumberBlock(
      @WebParam(name = "tenantId", targetNamespace = NAMESPACE) String tenantId)
      throws ServiceFault {
    return answer(() -> ranges.assignNext(id(tenantId)));
  }

  @WebMethod
  public void releaseNumberBlock(
      @WebParam(name = "tenantId", targetNamespace = NAMESPACE) String tenantId,
      @WebParam(name = "blockId", targetNamespace = NAMESPACE) String blockId)
      throws ServiceFault {
    answer(
        () -> {
          ranges.release(id(tenantId), id(blockId), null);
          return null;
        });
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public NumberBlockPage listNumberBlocks(
      @WebParam(name = "tenantId", targetNamespace = NAMESPACE) String tenantId,
      @WebParam(name = "query", targetNamespace = NAMESPACE) NumberBlockQuery query)
      throws ServiceFault {
    return answer(
        () -> ranges.blocks(id(tenantId), query == null ? new NumberBlockQuery() : query));
  }
}
