package org.centralita.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.centralita.testing.Api;
import org.centralita.testing.ApiClient;
import org.centralita.testing.Hygiene;
import org.centralita.testing.Names;
import org.centralita.testing.Poll;
import org.centralita.testing.Refusal;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Programs' credentials, and who may give them which roles (R3, R4). */
class ApiClientIT {

  private final Api provider = Api.asProvider();

  @Test
  void secretIsShownOnce() {
    Tenant tenant = aReseller().madeBy(provider);
    Response made =
        Api.ok(
            provider.post(
                tenant.path() + "/api-clients",
                Map.of(
                    "name", "Billing",
                    "roles", List.of("reseller.user", "admin.user"),
                    "redirectUris", List.of("https://erp.example/back"))));
    Hygiene.keepSecret(made.path("clientSecret"));
    String path = tenant.path() + "/api-clients/" + made.path("id");

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.getHeader("Location")).endsWith(path);
    assertThat(made.<String>path("clientSecret")).hasSizeGreaterThan(30);
    Response read = Api.ok(provider.get(path));
    assertThat(read.<String>path("clientId")).isEqualTo(made.path("clientId"));
    assertThat(read.<String>path("clientSecret")).isNull();
    assertThat(read.<List<String>>path("roles")).containsExactly("admin.user", "reseller.user");
    assertThat(read.<List<String>>path("redirectUris")).containsExactly("https://erp.example/back");
    Response list = Api.ok(provider.get(tenant.path() + "/api-clients"));
    assertThat(list.<List<String>>path("items.name")).containsExactly("Billing");
    assertThat(list.<List<String>>path("items.clientSecret")).containsOnlyNulls();
  }

  @Test
  void deletedClientSignsInNoMore() {
    Tenant tenant = aReseller().madeBy(provider);
    ApiClient client = provider.makeClient(tenant, "admin.user");
    String path = tenant.path() + "/api-clients/" + client.id();
    Api own = Api.as(client);
    own.token();

    Refusal.of(provider.delete(path, null), 428, "PRECONDITION_REQUIRED");
    assertThat(provider.delete(path, provider.etag(path)).statusCode()).isEqualTo(204);

    assertThat(own.requestToken().statusCode()).isEqualTo(401);
    Refusal.of(provider.get(path), 404, "NOT_FOUND");
  }

  @Test
  void expiredClientSignsInNoMore() {
    Tenant tenant = aReseller().madeBy(provider);
    Response made =
        Api.ok(
            provider.post(
                tenant.path() + "/api-clients",
                Map.of(
                    "name", "Short",
                    "roles", List.of("admin.user"),
                    "expiresAt", Instant.now().plusSeconds(3).toString())));
    Api own =
        Api.as(
            new ApiClient(
                made.path("id"), "Short", made.path("clientId"), made.path("clientSecret")));

    own.token();
    Poll.within(
        Duration.ofSeconds(15), () -> own.requestToken().statusCode() == 401, () -> "signs in");
  }

  @Test // R3: other spellings, and what a role needs
  void checksRoles() {
    Tenant customer = aCustomer().madeBy(provider);

    Response made = create(provider, customer, "users.admin", "customers.users");
    Hygiene.keepSecret(Api.ok(made).path("clientSecret"));
    assertThat(made.<List<String>>path("roles")).containsExactly("admin.user", "customer.user");
    Refusal.invalid(create(provider, customer, "pilot"), "/roles/0", "UNKNOWN_ROLE");
    Refusal.invalid(create(provider, customer), "/roles", "REQUIRED");
    Refusal.invalid(
        create(provider, customer, "admin.user", "reseller.user"), "/roles/1", "ROLE_DOES_NOT_FIT");
    Refusal.invalid(
        create(provider, aReseller().madeBy(provider), "provider.admin"),
        "/roles/0",
        "ROLE_DOES_NOT_FIT");
    Refusal.invalid(create(provider, customer, "customer.user.acd"), "/roles/0", "ROLE_REQUIRES");
    // Set by synchronisation only.
    Refusal.of(create(provider, customer, "customer.user.pbx"), 403, "FORBIDDEN");
  }

  @Test // R4: nobody grants above their own tier
  void grantsOnlyWhatTheCallerMayGrant() {
    Tenant reseller = aReseller().madeBy(provider);
    Tenant nested = aReseller().below(reseller).madeBy(provider);
    Tenant customer = aCustomer().enabled().below(reseller).madeBy(provider);
    Api admin = provider.clientOf(reseller, "admin.user");
    Api both = provider.clientOf(reseller, "admin.user", "reseller.user");
    Api customers = provider.clientOf(customer, "admin.user");
    Api sales = provider.clientOf(reseller, "reseller.user");

    for (Response granted :
        List.of(
            create(customers, customer, "admin.user"),
            create(customers, customer, "customer.user", "customer.user.supervisorl1"),
            create(both, customer, "admin.user", "customer.user"),
            create(both, customer, "held.read"),
            create(both, nested, "reseller.user", "reseller.billing"),
            create(both, reseller, "reseller.user"),
            create(admin, reseller, "customer.settings"))) {
      Hygiene.keepSecret(Api.ok(granted).path("clientSecret"));
    }
    for (Response refused :
        List.of(
            create(customers, customer, "held.read"),
            create(admin, customer, "customer.user"),
            create(admin, reseller, "reseller.user"),
            create(admin, reseller, "held.read"),
            create(both, reseller, "held.read"),
            create(sales, customer, "customer.user"),
            create(sales, reseller, "reseller.user"))) {
      Refusal.of(refused, 403, "FORBIDDEN");
    }
  }

  @Test // R4: nor touches someone above them
  void doesNotDeleteAClientWithMorePowers() {
    Tenant reseller = aReseller().madeBy(provider);
    Api admin = provider.clientOf(reseller, "admin.user");
    ApiClient above = provider.makeClient(reseller, "admin.user", "reseller.user");
    String path = reseller.path() + "/api-clients/" + above.id();

    Refusal.of(admin.delete(path, admin.etag(path)), 403, "FORBIDDEN");
    Api.ok(Api.as(above).requestToken());
  }

  @Test
  void checksNameExpiryAndRedirects() {
    Tenant tenant = aReseller().madeBy(provider);
    Hygiene.keepSecret(
        Api.ok(
                provider.post(
                    tenant.path() + "/api-clients",
                    Map.of("name", "Erp", "roles", List.of("admin.user"))))
            .path("clientSecret"));

    Refusal.of(
            provider.post(
                tenant.path() + "/api-clients",
                Map.of("name", "ERP", "roles", List.of("admin.user"))),
            409,
            "NAME_TAKEN")
        .only("/name", "NAME_TAKEN");
    Refusal.of(
            provider.post(
                tenant.path() + "/api-clients",
                Map.of(
                    "name", "x",
                    "roles", List.of("admin.user"),
                    "expiresAt", "2020-01-01T00:00:00Z",
                    "clientId", "mine",
                    "clientSecret", "mine",
                    "redirectUris",
                        List.of(
                            "https://ok.example/",
                            "http://127.0.0.1:9/",
                            "http://plain.example/",
                            "https://x.example/#fragment",
                            "no address"))),
            422,
            "INVALID")
        .names("/expiresAt", "BAD_TIME")
        .names("/clientId", "READ_ONLY")
        .names("/clientSecret", "READ_ONLY")
        .names("/redirectUris/2", "BAD_REDIRECT_URI")
        .names("/redirectUris/3", "BAD_REDIRECT_URI")
        .names("/redirectUris/4", "BAD_REDIRECT_URI");
  }

  @Test
  void refusalOfALongListStaysShort() {
    Tenant tenant = aReseller().madeBy(provider);
    Response refused =
        provider.post(
            tenant.path() + "/api-clients",
            Map.of("name", "x", "redirectUris", Collections.nCopies(5000, "no address")));

    Refusal.of(refused, 422, "INVALID").names("/redirectUris", "TOO_MANY");
    assertThat(refused.<List<?>>path("errors")).hasSize(100);
  }

  @Test // R3
  void listsTheRoles() {
    Response roles = Api.ok(provider.get("/roles"));

    assertThat(roles.<List<String>>path("items.name"))
        .contains("admin.user", "customer.user", "customer.user.supervisorl4", "provider.admin")
        .hasSize(14);
    assertThat(roles.<List<String>>path("items.description")).allMatch(text -> !text.isBlank());
    assertThat(roles.<List<String>>path("items.find{it.name=='customer.user.acd'}.requires"))
        .containsExactly("customer.user.pbx");
    assertThat(
            roles.<String>path("items.find{it.name=='customer.user.supervisorl1'}.exclusiveGroup"))
        .isEqualTo("supervisor");
  }

  private static Response create(Api api, Tenant tenant, String... roles) {
    return api.post(
        tenant.path() + "/api-clients",
        Map.of("name", Names.like("client"), "roles", Arrays.asList(roles)));
  }
}
