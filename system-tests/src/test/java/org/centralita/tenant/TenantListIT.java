package org.centralita.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.centralita.testing.Api;
import org.centralita.testing.Names;
import org.centralita.testing.ProductTypes;
import org.centralita.testing.Refusal;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of tenants: pages, search and filters. */
class TenantListIT {

  private final Api provider = Api.asProvider();

  @ParameterizedTest
  @ValueSource(strings = {"", "name", "reference", "createdAt", "updatedAt"})
  void pagesShowEachTenantOnceWhileOthersAreAdded(String sort) {
    Tenant reseller = aReseller().madeBy(provider);
    Set<String> before = new HashSet<>();
    for (int i = 0; i < 25; i++) {
      // Equal references and none at all, so that the order needs the id, too.
      before.add(
          aCustomer()
              .below(reseller)
              .with("reference", i % 3 == 0 ? null : "R" + i % 5)
              .madeBy(provider)
              .id());
    }
    for (boolean descending : List.of(false, true)) {
      List<String> seen = new ArrayList<>();
      String cursor = null;
      int pages = 0;
      do {
        List<Object> parameters =
            new ArrayList<>(List.of("parent", reseller.id(), "limit", 7, "descending", descending));
        if (!sort.isEmpty()) {
          parameters.addAll(List.of("sort", sort));
        }
        if (cursor != null) {
          parameters.addAll(List.of("cursor", cursor));
        }
        Response page = Api.ok(provider.get("/tenants", parameters.toArray()));
        List<String> ids = page.path("items.id");
        assertThat(ids).hasSizeLessThanOrEqualTo(7);
        seen.addAll(ids);
        cursor = page.path("next");
        pages++;
        aCustomer()
            .named(Names.like(pages % 2 == 0 ? "AAA" : "zzz"))
            .below(reseller)
            .madeBy(provider);
      } while (cursor != null && pages < 20);

      assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }
  }

  @Test
  void pagesStayRightWhileOthersLeaveTheList() {
    Tenant reseller = aReseller().madeBy(provider);
    List<Tenant> all = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      all.add(
          aCustomer().named(Names.like("N" + (char) ('a' + i))).below(reseller).madeBy(provider));
    }
    Set<String> staying = new HashSet<>();
    all.forEach(tenant -> staying.add(tenant.id()));
    List<String> seen = new ArrayList<>();
    String cursor = "";
    for (int page = 0; cursor != null; page++) {
      Response answer =
          Api.ok(
              provider.get(
                  "/tenants",
                  "parent",
                  reseller.id(),
                  "status",
                  "PENDING",
                  "limit",
                  4,
                  "cursor",
                  cursor));
      seen.addAll(answer.path("items.id"));
      cursor = answer.path("next");
      // One that was shown, the very one that the cursor stands at, and one that comes later.
      for (int gone : List.of(page * 4, page * 4 + 3, Math.min(15, page * 4 + 5))) {
        Tenant tenant = all.get(Math.min(15, gone));
        if (staying.remove(tenant.id())) {
          Api.ok(provider.post(tenant.path() + "/terminate", Map.of()));
        }
      }
    }

    assertThat(staying).isNotEmpty();
    assertThat(seen).doesNotHaveDuplicates().containsAll(staying);
  }

  @Test
  void sortsByNameUnlessToldOtherwise() {
    Tenant reseller = aReseller().madeBy(provider);
    for (String name : List.of("Bravo", "alfa", "Ébano", "Zulu", "eco")) {
      aCustomer().named(name).below(reseller).madeBy(provider);
    }

    assertThat(provider.get("/tenants", "parent", reseller.id()).<List<String>>path("items.name"))
        .containsExactly("alfa", "Bravo", "Ébano", "eco", "Zulu");
    assertThat(
            provider
                .get("/tenants", "parent", reseller.id(), "sort", "createdAt", "descending", true)
                .<List<String>>path("items.name"))
        .containsExactly("eco", "Zulu", "Ébano", "alfa", "Bravo");
  }

  @ParameterizedTest // each word must begin a word of the name or the reference
  @CsvSource({
    "%s, true",
    "ñandu %s, true",
    "nan %s, true",
    "telefonia %s, true",
    "TELEFON %s, true",
    "órb %s, true",
    "orb tele nand %s, true",
    "ref-9 %s, true",
    "17 %s, true",
    "elefon %s, false",
    "orb tele other %s, false",
    "%%  %s, false",
    "_andu %s, false"
  })
  void findsByPrefixOfAnyWord(String typed, boolean found) {
    String mark = Names.random();
    Tenant tenant =
        aCustomer()
            .named("Ñandú Telefonía-Órbita " + mark)
            .with("reference", "REF-9/17")
            .madeBy(provider);

    String q = typed.formatted(mark.substring(0, 9));

    assertThat(found("q", q).contains(tenant.id())).isEqualTo(found);
    assertThat(found("q", q, "sort", "name").contains(tenant.id())).isEqualTo(found);
  }

  @Test
  void searchPagesShowEachHitOnce() {
    String mark = Names.random();
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 9; i++) {
      // Two words of each match.
      made.add(aCustomer().named(mark + i + " " + mark + "b" + i).madeBy(provider).id());
    }
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      Response page =
          Api.ok(
              cursor == null
                  ? provider.get("/tenants", "q", mark, "limit", 4)
                  : provider.get("/tenants", "q", mark, "limit", 4, "cursor", cursor));
      seen.addAll(page.path("items.id"));
      cursor = page.path("next");
    } while (cursor != null);

    assertThat(seen).containsExactlyInAnyOrderElementsOf(made);
  }

  @Test
  void searchFollowsARename() {
    Tenant tenant = aCustomer().madeBy(provider);
    String name = Names.like("Renamed");
    Api.ok(provider.patch(tenant.path(), tenant.etag(), Map.of("name", name)));

    assertThat(found("q", name)).containsExactly(tenant.id());
    assertThat(found("q", tenant.name())).isEmpty();
  }

  @Test
  void filters() {
    Tenant reseller = aReseller().madeBy(provider);
    String reference = Names.random();
    String type = ProductTypes.make(provider, Map.of());
    Tenant nested = aReseller().below(reseller).madeBy(provider);
    Tenant active =
        aCustomer().below(reseller).enabled().with("reference", reference).madeBy(provider);
    Tenant pending = aCustomer().below(reseller).in("FR").withType(type).madeBy(provider);
    aCustomer().below(nested).madeBy(provider);

    assertThat(found("parent", reseller.id()))
        .containsExactlyInAnyOrder(nested.id(), active.id(), pending.id());
    assertThat(found("parent", reseller.id(), "kind", "RESELLER")).containsExactly(nested.id());
    assertThat(found("parent", reseller.id(), "status", "PENDING")).containsExactly(pending.id());
    assertThat(found("parent", reseller.id(), "country", "FR")).containsExactly(pending.id());
    assertThat(found("productType", type)).containsExactly(pending.id());
    assertThat(found("reference", reference.toUpperCase())).containsExactly(active.id());
    assertThat(found("reference", reference.substring(1))).isEmpty();
    assertThat(found("parent", reseller.id(), "kind", "CUSTOMER", "status", "ACTIVE"))
        .containsExactly(active.id());
  }

  private List<String> found(Object... parameters) {
    return Api.ok(provider.get("/tenants", parameters)).path("items.id");
  }

  @Test
  void listShowsTheSameRecordAsItsOwnAddress() {
    Tenant tenant = aCustomer().madeBy(provider);

    assertThat(provider.get("/tenants", "q", tenant.name()).<Map<String, ?>>path("items[0]"))
        .isEqualTo(provider.get(tenant.path()).<Map<String, ?>>path(""));
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 501",
    "limit, 0",
    "limit, -1",
    "limit, many",
    "cursor, bad",
    "cursor, bmFtZSsKeAoxYQ",
    "kind, HOUSE",
    "status, ASLEEP",
    "parent, x",
    "sort, colour",
    "descending, maybe"
  })
  void refusesBadParameter(String name, String value) {
    assertThat(Refusal.of(provider.get("/tenants", name, value), 400, "BAD_PARAMETER").detail())
        .contains(name);
  }

  @Test
  void limitsOfAPage() {
    assertThat(Api.ok(provider.get("/tenants", "limit", 500)).<List<?>>path("items")).isNotEmpty();
    assertThat(Api.ok(provider.get("/tenants", "limit", 1)).<List<?>>path("items")).hasSize(1);
    Refusal.of(provider.get("/tenants", "q", "a".repeat(201)), 400, "BAD_PARAMETER");
  }
}
