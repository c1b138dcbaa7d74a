package org.centralita.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;

import java.util.Map;
import org.centralita.soapclient.audit.AuditAction;
import org.centralita.soapclient.audit.AuditPage;
import org.centralita.soapclient.audit.AuditQuery;
import org.centralita.testing.Api;
import org.centralita.testing.ApiClient;
import org.centralita.testing.Soap;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;

/** {@code AuditService}. */
class AuditSoapIT {

  private final Api provider = Api.asProvider();

  @Test // A2
  void findsTheChangesOfATenant() throws Exception {
    Tenant tenant = aCustomer().madeBy(provider);
    Api.ok(provider.patch(tenant.path(), tenant.etag(), Map.of("notes", "new")));
    AuditQuery query = new AuditQuery();
    query.setTenantId(tenant.id());

    AuditPage page = Soap.audit(provider.client()).findAuditEntries(query);

    assertThat(page.getItems()).hasSize(2);
    var change = page.getItems().get(0);
    assertThat(change.getAction()).isEqualTo(AuditAction.PUT);
    assertThat(change.getUser()).isEqualTo("client:first-client");
    assertThat(change.getTable()).isEqualTo("tenant");
    assertThat(change.getRecordId()).isEqualTo(tenant.id());
    assertThat(change.getBefore()).isIn("{}", "{\"notes\":null}");
    assertThat(change.getAfter()).isEqualTo("{\"notes\":\"new\"}");
    assertThat(page.getItems().get(1).getAction()).isEqualTo(AuditAction.POST);
    assertThat(page.getItems().get(1).getBefore()).isNull();
    query.setAction(AuditAction.POST);
    query.setLimit(1);
    assertThat(Soap.audit(provider.client()).findAuditEntries(query).getItems())
        .singleElement()
        .satisfies(entry -> assertThat(entry.getId()).isEqualTo(page.getItems().get(1).getId()));
  }

  @Test
  void customersDoNotReadTheTrail() {
    ApiClient customer = provider.makeClient(aCustomer().madeBy(provider), "admin.user");

    assertThat(Soap.fault(() -> Soap.audit(customer).findAuditEntries(new AuditQuery())).code())
        .isEqualTo("FORBIDDEN");
  }
}
