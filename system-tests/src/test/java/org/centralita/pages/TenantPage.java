package org.centralita.pages;

import io.restassured.path.json.JsonPath;
import org.centralita.testing.Api;
import org.centralita.testing.Tenant;

/** A tenant's page, and what stands behind it. */
final class TenantPage {

  private TenantPage() {}

  static String address(Tenant tenant, String tab) {
    return "/tenant?id=" + tenant.id() + "&tab=" + tab;
  }

  static JsonPath stored(Api api, Tenant tenant) {
    return Api.ok(api.get(tenant.path())).jsonPath();
  }
}
