package org.centralita.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import java.util.List;
import java.util.Map;
import org.centralita.soapclient.tenant.TenantQuery;
import org.centralita.testing.Api;
import org.centralita.testing.Refusal;
import org.centralita.testing.Soap;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A caller sees its own tenant and what is below it, and nothing else. */
class ScopeIT {

  private final Api provider = Api.asProvider();
  private Tenant mine;
  private Tenant below;
  private Tenant deeper;
  private Tenant sibling;
  private Tenant cousin;
  private Api reseller;

  @BeforeEach
  void makeTree() {
    mine = aReseller().madeBy(provider);
    Tenant nested = aReseller().below(mine).madeBy(provider);
    below = aCustomer().below(mine).madeBy(provider);
    deeper = aCustomer().below(nested).madeBy(provider);
    sibling = aReseller().madeBy(provider);
    cousin = aCustomer().below(sibling).madeBy(provider);
    reseller = provider.clientOf(mine, "admin.user", "reseller.user");
  }

  private List<String> hidden() {
    return List.of(sibling.path(), cousin.path(), "/tenants/" + mine.data().getString("parentId"));
  }

  @Test
  void seesOwnAndBelow() {
    for (Tenant tenant : List.of(mine, below, deeper)) {
      assertThat(Api.ok(reseller.get(tenant.path())).<String>path("id")).isEqualTo(tenant.id());
      Api.ok(reseller.get(tenant.path() + "/audit"));
    }
    assertThat(reseller.get("/tenants").<List<String>>path("items.id"))
        .hasSize(4)
        .contains(mine.id(), below.id(), deeper.id());
    assertThat(reseller.get("/tenants", "parent", sibling.id()).<List<?>>path("items")).isEmpty();
    assertThat(reseller.get("/tenants", "q", cousin.name()).<List<?>>path("items")).isEmpty();
  }

  @Test
  void whatIsNotBelowDoesNotExist() {
    for (String path : hidden()) {
      Refusal.of(reseller.get(path), 404, "NOT_FOUND");
      Refusal.of(reseller.get(path + "/overview"), 404, "NOT_FOUND");
      Refusal.of(reseller.get(path + "/audit"), 404, "NOT_FOUND");
      Refusal.of(reseller.get(path + "/call-settings"), 404, "NOT_FOUND");
      Refusal.of(reseller.get(path + "/api-clients"), 404, "NOT_FOUND");
      Refusal.of(reseller.patch(path, "\"1\"", Map.of("notes", "x")), 404, "NOT_FOUND");
      Refusal.of(reseller.delete(path, "\"1\""), 404, "NOT_FOUND");
      for (String move : List.of("enable", "disable", "block", "terminate", "reinstate")) {
        Refusal.of(reseller.post(path + "/" + move, Map.of()), 404, "NOT_FOUND");
      }
      Refusal.of(
          reseller.put(path + "/call-settings", "\"0\"", Map.of("callTimeoutSeconds", 20)),
          404,
          "NOT_FOUND");
      Refusal.of(
          reseller.post(path + "/api-clients", Map.of("name", "x", "roles", List.of("admin.user"))),
          404,
          "NOT_FOUND");
    }
  }

  @Test
  void invisibleParentDoesNotExist() {
    Refusal.of(aCustomer().below(sibling).sentBy(reseller), 404, "NOT_FOUND");
    Refusal.of(
        aCustomer().with("parentId", mine.data().getString("parentId")).sentBy(reseller),
        404,
        "NOT_FOUND");
    assertThat(aCustomer().madeBy(reseller).data().getString("parentId")).isEqualTo(mine.id());
  }

  @Test
  void siblingsTrailDoesNotExist() {
    String entry = provider.get(cousin.path() + "/audit").path("items[0].id");
    String own = provider.get(below.path() + "/audit").path("items[0].id");

    Refusal.of(reseller.get("/audit/" + entry), 404, "NOT_FOUND");
    Api.ok(reseller.get("/audit/" + own));
    assertThat(reseller.get("/audit", "recordId", cousin.id()).<List<?>>path("items")).isEmpty();
    assertThat(reseller.get("/audit", "limit", 500).<List<String>>path("items.tenantId"))
        .isNotEmpty()
        .doesNotContain(sibling.id(), cousin.id(), mine.data().getString("parentId"))
        .doesNotContainNull();
  }

  @Test
  void customersClientSeesItselfOnly() {
    Api customer = provider.clientOf(below, "admin.user", "customer.settings");

    assertThat(customer.get("/tenants").<List<String>>path("items.id")).containsExactly(below.id());
    Api.ok(customer.get(below.path()));
    for (Tenant other : List.of(mine, deeper, sibling, cousin)) {
      Refusal.of(customer.get(other.path()), 404, "NOT_FOUND");
    }
    Refusal.of(aCustomer().sentBy(customer), 403, "FORBIDDEN");
    Refusal.of(customer.get("/audit"), 403, "FORBIDDEN");
  }

  @Test
  void theSameOverSoap() throws Exception {
    var port = Soap.tenants(reseller.client());

    assertThat(port.getTenant(deeper.id()).getName()).isEqualTo(deeper.name());
    assertThat(port.findTenants(new TenantQuery()).getItems()).hasSize(4);
    for (Tenant other : List.of(sibling, cousin)) {
      for (Soap.Call call :
          List.<Soap.Call>of(
              () -> port.getTenant(other.id()),
              () -> port.getTenantOverview(other.id()),
              () -> port.blockTenant(other.id(), null),
              () -> port.terminateTenant(other.id(), null, null))) {
        assertThat(Soap.fault(call).code()).isEqualTo("NOT_FOUND");
      }
    }
    assertThat(
            Soap.fault(() -> Soap.emergency(reseller.client()).getCallSettings(cousin.id())).code())
        .isEqualTo("NOT_FOUND");
    var query = new org.centralita.soapclient.audit.AuditQuery();
    query.setTenantId(cousin.id());
    assertThat(Soap.fault(() -> Soap.audit(reseller.client()).findAuditEntries(query)).code())
        .isEqualTo("NOT_FOUND");
  }
}
