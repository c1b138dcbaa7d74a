package org.centralita.tenant;

import static org.centralita.soap.Soap.NAMESPACE;
import static org.centralita.soap.Soap.answer;
import static org.centralita.soap.Soap.id;

import jakarta.inject.Inject;
import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import java.util.Calendar;
import org.centralita.soap.ServiceFault;

/** SOAP {@code TenantService}: tenants and product types. */
@WebService(
    name = "TenantPort",
    serviceName = "TenantService",
    portName = "TenantServicePort",
    targetNamespace = NAMESPACE)
public class TenantEndpoint {

  @Inject private TenantService tenants;
  @Inject private ProductTypeService types;

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public TenantData createTenant(
      @WebParam(name = "tenant", targetNamespace = NAMESPACE) TenantData tenant)
      throws ServiceFault {
    return answer(() -> tenants.create(tenant));
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public TenantData getTenant(
      @WebParam(name = "tenantId", targetNamespace = NAMESPACE) String tenantId)
      throws ServiceFault {
    return answer(() -> tenants.get(id(tenantId)));
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public TenantPage findTenants(
      @WebParam(name = "query", targetNamespace = NAMESPACE) TenantQuery query)
      throws ServiceFault {
    return answer(() -> tenants.find(query == null ? new TenantQuery() : query));
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public TenantData updateTenant(
      @WebParam(name = "tenant", targetNamespace = NAMESPACE) TenantData tenant)
      throws ServiceFault {
    return answer(() -> tenants.update(tenant));
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public TenantData enableTenant(
      @WebParam(name = "tenantId", targetNamespace = NAMESPACE) String tenantId,
      @WebParam(name = "reason", targetNamespace = NAMESPACE) String reason)
      throws ServiceFault {
    return answer(() -> tenants.move(id(tenantId), TenantMove.ENABLE, reason));
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public TenantData disableTenant(
      @WebParam(name = "tenantId", targetNamespace = NAMESPACE) String tenantId,
      @WebParam(name = "reason", targetNamespace = NAMESPACE) String reason)
      throws ServiceFault {
    return answer(() -> tenants.move(id(tenantId), TenantMove.DISABLE, reason));
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public TenantData blockTenant(
      @WebParam(name = "tenantId", targetNamespace = NAMESPACE) String tenantId,
      @WebParam(name = "reason", targetNamespace = NAMESPACE) String reason)
      throws ServiceFault {
    return answer(() -> tenants.move(id(tenantId), TenantMove.BLOCK, reason));
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public TenantData unblockTenant(
      @WebParam(name = "tenantId", targetNamespace = NAMESPACE) String tenantId,
      @WebParam(name = "reason", targetNamespace = NAMESPACE) String reason)
      throws ServiceFault {
    return answer(() -> tenants.move(id(tenantId), TenantMove.UNBLOCK, reason));
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public TenantData terminateTenant(
      @WebParam(name = "tenantId", targetNamespace = NAMESPACE) String tenantId,
      @WebParam(name = "at", targetNamespace = NAMESPACE) Calendar at,
      @WebParam(name = "reason", targetNamespace = NAMESPACE) String reason)
      throws ServiceFault {
    return answer(
        () -> tenants.terminate(id(tenantId), at == null ? null : at.toInstant(), reason));
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public TenantData reinstateTenant(
      @WebParam(name = "tenantId", targetNamespace = NAMESPACE) String tenantId,
      @WebParam(name = "reason", targetNamespace = NAMESPACE) String reason)
      throws ServiceFault {
    return answer(() -> tenants.move(id(tenantId), TenantMove.REINSTATE, reason));
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public TenantOverview getTenantOverview(
      @WebParam(name = "tenantId", targetNamespace = NAMESPACE) String tenantId)
      throws ServiceFault {
    return answer(() -> tenants.overview(id(tenantId)));
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public ProductTypeData createProductType(
      @WebParam(name = "productType", targetNamespace = NAMESPACE) ProductTypeData productType)
      throws ServiceFault {
    return answer(() -> types.create(productType));
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public ProductTypeData getProductType(
      @WebParam(name = "productTypeId", targetNamespace = NAMESPACE) String productTypeId)
      throws ServiceFault {
    return answer(() -> types.get(id(productTypeId)));
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public ProductTypePage findProductTypes(
      @WebParam(name = "query", targetNamespace = NAMESPACE) ProductTypeQuery query)
      throws ServiceFault {
    return answer(() -> types.find(query == null ? new ProductTypeQuery() : query));
  }

  @WebMethod
  @WebResult(name = "result", targetNamespace = NAMESPACE)
  public ProductTypeData updateProductType(
      @WebParam(name = "productType", targetNamespace = NAMESPACE) ProductTypeData productType)
      throws ServiceFault {
    return answer(() -> types.update(productType));
  }

  @WebMethod
  public void deleteProductType(
      @WebParam(name = "productTypeId", targetNamespace = NAMESPACE) String productTypeId)
      throws ServiceFault {
    answer(
        () -> {
          types.delete(id(productTypeId), null);
          return null;
        });
  }
}
