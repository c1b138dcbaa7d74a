package org.centralita.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.datatype.DatatypeFactory;
import org.centralita.soapclient.tenant.Money;
import org.centralita.soapclient.tenant.ProductTypeData;
import org.centralita.soapclient.tenant.ProductTypeQuery;
import org.centralita.soapclient.tenant.TenantData;
import org.centralita.soapclient.tenant.TenantKind;
import org.centralita.soapclient.tenant.TenantPort;
import org.centralita.soapclient.tenant.TenantQuery;
import org.centralita.soapclient.tenant.TenantStatus;
import org.centralita.testing.Api;
import org.centralita.testing.ApiClient;
import org.centralita.testing.Names;
import org.centralita.testing.ProductTypes;
import org.centralita.testing.Soap;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code TenantService}: the same rules as REST, for programs of another time. */
class TenantSoapIT {

  private static final TenantPort PORT = Soap.tenants(Api.asProvider().client());

  private final Api provider = Api.asProvider();

  private static TenantData customer() {
    TenantData data = new TenantData();
    data.setKind(TenantKind.CUSTOMER);
    data.setName(Names.like("Soap"));
    data.setCountry("ES");
    data.setProductType(ProductTypes.usual());
    return data;
  }

  @Test // T1
  void createsReadsFindsAndUpdates() throws Exception {
    TenantData wanted = customer();
    wanted.setNotes("Línea 1\nLine 2 & <more>");
    Money limit = new Money();
    limit.setAmount(new BigDecimal("7.5"));
    limit.setCurrency("EUR");
    wanted.setDebitLimit(limit);

    TenantData made = PORT.createTenant(wanted);
    assertThat(made.getStatus()).isEqualTo(TenantStatus.PENDING);
    assertThat(made.getTimezone()).isEqualTo("Europe/Madrid");
    assertThat(made.getDebitLimit().getAmount()).isEqualByComparingTo("7.50");
    assertThat(made.getVersion()).isNotNull();

    TenantData read = PORT.getTenant(made.getId());
    assertThat(read).usingRecursiveComparison().isEqualTo(made);
    TenantQuery query = new TenantQuery();
    query.setQ(made.getName());
    assertThat(PORT.findTenants(query).getItems())
        .singleElement()
        .usingRecursiveComparison()
        .isEqualTo(made);

    read.setNotes(null);
    read.setReference("ERP-1");
    TenantData updated = PORT.updateTenant(read);
    assertThat(updated.getNotes()).isNull();
    assertThat(updated.getReference()).isEqualTo("ERP-1");
    assertThat(updated.getVersion()).isGreaterThan(made.getVersion());
    Response rest = provider.get("/tenants/" + made.getId());
    assertThat(rest.<String>path("reference")).isEqualTo("ERP-1");
    assertThat(rest.getHeader("ETag")).isEqualTo("\"" + updated.getVersion() + "\"");
  }

  @Test
  void staleUpdateIsRefused() throws Exception {
    TenantData read = PORT.createTenant(customer());
    read.setNotes("first");
    PORT.updateTenant(read);
    read.setNotes("second");

    Soap.Fault fault = Soap.fault(() -> PORT.updateTenant(read));

    assertThat(fault.code()).isEqualTo("STALE");
    assertThat(PORT.getTenant(read.getId()).getNotes()).isEqualTo("first");
  }

  @Test // T2
  void movesAndTerminates() throws Exception {
    String id = PORT.createTenant(customer()).getId();

    assertThat(PORT.enableTenant(id, null).getStatus()).isEqualTo(TenantStatus.ACTIVE);
    assertThat(PORT.blockTenant(id, "Unpaid").getStatusReason()).isEqualTo("Unpaid");
    assertThat(PORT.unblockTenant(id, null).getStatus()).isEqualTo(TenantStatus.ACTIVE);
    assertThat(PORT.disableTenant(id, null).getStatus()).isEqualTo(TenantStatus.DISABLED);
    Soap.Fault refused = Soap.fault(() -> PORT.disableTenant(id, null));
    assertThat(refused.code()).isEqualTo("MOVE_NOT_ALLOWED");
    assertThat(refused.message()).contains("enable, terminate");
    var later =
        DatatypeFactory.newInstance()
            .newXMLGregorianCalendar(Instant.now().plusSeconds(86_400).toString());
    TenantData planned = PORT.terminateTenant(id, later, "Leaves");
    assertThat(planned.getStatus()).isEqualTo(TenantStatus.DISABLED);
    assertThat(planned.getTerminatesAt()).isNotNull();
    assertThat(PORT.terminateTenant(id, null, null).getStatus()).isEqualTo(TenantStatus.TERMINATED);
    assertThat(PORT.reinstateTenant(id, null).getStatus()).isEqualTo(TenantStatus.DISABLED);
    assertThat(PORT.getTenantOverview(id).getStatus()).isEqualTo(TenantStatus.DISABLED);
  }

  @Test
  void faultNamesCodeAndFields() {
    TenantData wrong = customer();
    wrong.setName("");
    wrong.setCountry("ZZ");
    Money limit = new Money();
    limit.setAmount(BigDecimal.ONE);
    limit.setCurrency("USD");
    wrong.setDebitLimit(limit);
    wrong.setCurrency("EUR");

    Soap.Fault fault = Soap.fault(() -> PORT.createTenant(wrong));

    assertThat(fault.code()).isEqualTo("INVALID");
    assertThat(fault.errors())
        .contains(
            new Soap.Field("name", "REQUIRED"),
            new Soap.Field("country", "BAD_COUNTRY"),
            new Soap.Field("debitLimit.currency", "OTHER_CURRENCY"));
  }

  @Test // WS-I: a fault is an HTTP 500, and the caller's mistake a "Client" one
  void faultIsAsSoapDemands() {
    String taken = aCustomer().madeBy(provider).name();
    Response answer =
        Soap.raw(
            provider.client(),
            "<c:createTenant><c:tenant><c:kind>CUSTOMER</c:kind><c:name>"
                + taken
                + "</c:name><c:country>ES</c:country><c:productType>"
                + ProductTypes.usual()
                + "</c:productType></c:tenant></c:createTenant>");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.contentType()).startsWith("text/xml");
    var xml = answer.xmlPath();
    assertThat(xml.getString("Envelope.Body.Fault.faultcode")).endsWith(":Client");
    assertThat(xml.getString("Envelope.Body.Fault.faultstring")).isNotBlank();
    assertThat(xml.getString("Envelope.Body.Fault.detail.serviceFault.code"))
        .isEqualTo("NAME_TAKEN");
    assertThat(xml.getString("Envelope.Body.Fault.detail.serviceFault.message")).isNotBlank();
    assertThat(xml.getString("Envelope.Body.Fault.detail.serviceFault.errors.field"))
        .isEqualTo("name");
    assertThat(xml.getString("Envelope.Body.Fault.detail.serviceFault.errors.code"))
        .isEqualTo("NAME_TAKEN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c:flyTenant/>",
        "<c:getTenant><c:tenantId>no-uuid</c:tenantId></c:getTenant>",
        "<c:getTenant/>",
        "<c:createTenant/>",
        "<c:createTenant><c:tenant/></c:createTenant>",
        "<c:updateTenant/>",
        "<c:updateTenant><c:tenant/></c:updateTenant>",
        "<c:terminateTenant/>",
        "<c:findTenants><c:query><c:limit>501</c:limit></c:query></c:findTenants>",
        "<c:findTenants><c:query><c:cursor>bad</c:cursor></c:query></c:findTenants>",
        "<c:deleteProductType/>",
        "<c:getTenant><c:tenantId>"
      })
  void badInputIsTheCallersMistake(String body) {
    Response answer = Soap.raw(provider.client(), body);

    assertThat(answer.statusCode()).as("%s", answer.asString()).isEqualTo(500);
    assertThat(answer.xmlPath().getString("Envelope.Body.Fault.faultcode"))
        .as("%s", answer.asString())
        .endsWith(":Client");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c:kind>HOUSE</c:kind>",
        "<c:kind>CUSTOMER</c:kind><c:enabled>maybe</c:enabled>",
        "<c:id>no-uuid</c:id><c:kind>CUSTOMER</c:kind>",
        "<c:kind>CUSTOMER</c:kind><c:colour>red</c:colour>",
        "<c:kind>CUSTOMER</c:kind><c:channelLimit>many</c:channelLimit>"
      })
  void unreadableValuesAreNotDroppedSilently(String fields) {
    String name = Names.like("Soap");
    Response answer =
        Soap.raw(
            provider.client(),
            "<c:createTenant><c:tenant>"
                + fields
                + "<c:name>"
                + name
                + "</c:name><c:country>ES</c:country><c:productType>"
                + ProductTypes.usual()
                + "</c:productType></c:tenant></c:createTenant>");

    assertThat(answer.statusCode()).as("%s", answer.asString()).isEqualTo(500);
    assertThat(answer.xmlPath().getString("Envelope.Body.Fault.faultcode")).endsWith(":Client");
    assertThat(provider.get("/tenants", "q", name).<List<?>>path("items")).isEmpty();
  }

  @Test
  void refusesEntitiesFromElsewhere() {
    Response answer =
        Api.anonymous()
            .plain()
            .auth()
            .preemptive()
            .basic(provider.client().clientId(), provider.client().secret())
            .contentType("text/xml; charset=utf-8")
            .body(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                    + Soap.envelope("<c:getTenant><c:tenantId>&e;</c:tenantId></c:getTenant>"))
            .post("/soap/v1/TenantService");

    assertThat(answer.statusCode()).isIn(400, 500);
    assertThat(answer.asString()).contains("Fault");
  }

  @Test
  void wrongCredentialsAreA401() {
    ApiClient wrong = new ApiClient(null, "x", provider.client().clientId(), "wrong");
    Response answer = Soap.raw(wrong, "<c:getTenant/>");
    Response none =
        provider
            .plain()
            .contentType("text/xml")
            .body(Soap.envelope("<c:getTenant/>"))
            .post("/soap/v1/TenantService");

    for (Response refused : List.of(answer, none)) {
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.getHeader("WWW-Authenticate")).startsWith("Basic ");
      assertThat(refused.xmlPath().getString("Envelope.Body.Fault.detail.serviceFault.code"))
          .isEqualTo("UNAUTHENTICATED");
    }
    assertThatThrownBy(() -> Soap.tenants(wrong).getTenant("x")).hasMessageContaining("401");
  }

  @Test
  void rolesCountHereToo() {
    ApiClient settings = provider.makeClient(aCustomer().madeBy(provider), "customer.settings");

    assertThat(Soap.fault(() -> Soap.tenants(settings).createTenant(customer())).code())
        .isEqualTo("FORBIDDEN");
  }

  @Test
  void speaksTheCallersLanguage() {
    for (String language : List.of("en", "es", "fr", "id")) {
      TenantPort speaking = Soap.with(Soap.tenants(provider.client()), "Accept-Language", language);
      String rest =
          provider
              .request()
              .header("Accept-Language", language)
              .get("/tenants/none")
              .path("detail");

      assertThat(Soap.fault(() -> speaking.getTenant("none")).message()).isEqualTo(rest);
    }
  }

  @Test
  void pagesThroughTenants() throws Exception {
    Tenant reseller = aReseller().madeBy(provider);
    for (int i = 0; i < 5; i++) {
      aCustomer().below(reseller).madeBy(provider);
    }
    TenantQuery query = new TenantQuery();
    query.setParent(reseller.id());
    query.setLimit(3);
    var first = PORT.findTenants(query);
    query.setCursor(first.getNext());
    var second = PORT.findTenants(query);

    assertThat(first.getItems()).hasSize(3);
    assertThat(second.getItems()).hasSize(2);
    assertThat(second.getNext()).isNull();
    assertThat(second.getItems())
        .extracting(TenantData::getId)
        .doesNotContainAnyElementsOf(first.getItems().stream().map(TenantData::getId).toList());
  }

  @Test // T7
  void keepsProductTypes() throws Exception {
    ProductTypeData type = new ProductTypeData();
    type.setCode("S-" + Names.random());
    type.setName("Silver");
    type.getCountries().add("ES");

    ProductTypeData made = PORT.createProductType(type);
    assertThat(made.getCountries()).containsExactly("ES");
    made.setName("Gold");
    assertThat(PORT.updateProductType(made).getName()).isEqualTo("Gold");
    ProductTypeQuery query = new ProductTypeQuery();
    query.setQ(type.getCode());
    assertThat(PORT.findProductTypes(query).getItems()).hasSize(1);
    PORT.deleteProductType(made.getId());
    assertThat(Soap.fault(() -> PORT.getProductType(made.getId())).code()).isEqualTo("NOT_FOUND");
  }

  @Test // A1
  void auditCommentIsKept() throws Exception {
    TenantPort commenting =
        Soap.with(Soap.tenants(provider.client()), "X-Audit-Comment", "Ticket 7");
    String id = commenting.createTenant(customer()).getId();

    assertThat(provider.get("/tenants/" + id + "/audit").<Map<String, Object>>path("items[0]"))
        .containsEntry("comment", "Ticket 7");
  }
}
