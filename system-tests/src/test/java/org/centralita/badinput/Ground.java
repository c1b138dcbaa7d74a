package org.centralita.badinput;

import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.centralita.testing.Api;
import org.centralita.testing.Names;
import org.centralita.testing.ProductTypes;
import org.centralita.testing.Tenant;

/**
 * Where the shots land: a reseller of this test's own with a client of its own, and a second client
 * for what only the provider may do. Only records that these two made are ever aimed at.
 */
final class Ground {

  private static final int MOST = 40;

  final Api reseller;
  final Api provider;
  private final Map<String, List<String>> ids = new ConcurrentHashMap<>();
  private final Map<String, String> samples;

  /** Operations that the reseller's client may not call at all. */
  private final Set<String> forProvider = ConcurrentHashMap.newKeySet();

  Ground() {
    Api first = Api.asProvider();
    Tenant home =
        aReseller()
            .with(
                "reseller", Map.of("trialsAllowed", true, "longestTrialDays", 30, "brandName", "B"))
            .madeBy(first);
    Tenant customer = aCustomer().below(home).enabled().madeBy(first);
    reseller =
        first.clientOf(
            home, "reseller.user", "customer.user", "customer.settings", "reseller.billing");
    provider = first.clientOf(Tenant.of(first.get("/tenants/" + root(first))), "provider.admin");
    met("tenants", customer.id());
    samples =
        Map.ofEntries(
            Map.entry("kind", "CUSTOMER"),
            Map.entry("parentId", home.id()),
            Map.entry("country", "ES"),
            Map.entry("countries", "ES"),
            Map.entry("timezone", "Europe/Madrid"),
            Map.entry("currency", "EUR"),
            Map.entry("productType", ProductTypes.usual()),
            Map.entry("productTypes", ProductTypes.usual()),
            Map.entry("roles", "customer.user"),
            Map.entry("redirectUris", "https://example.com/back"),
            Map.entry("emergencyCallEmail", "help@example.com"),
            Map.entry("callerNumber", "+34911234567"),
            Map.entry("emergencyCallerNumber", "+34911234567"),
            Map.entry("defaultAreaCode", "91"),
            Map.entry("notificationEmails", "help@example.com"),
            Map.entry("rangeStart", "1000"),
            Map.entry("blockSize", "20"),
            Map.entry("rangeEnd", "99999"),
            Map.entry("password", "correct horse battery"),
            Map.entry("tenantId", customer.id()));
  }

  private static String root(Api first) {
    return first.get("/tenants", "kind", "PROVIDER").path("items[0].id");
  }

  /** The names by which the audit trail knows the two clients. */
  List<String> callers() {
    return List.of("client:" + reseller.client().name(), "client:" + provider.client().name());
  }

  Api callerOf(String operation) {
    return forProvider.contains(operation) ? provider : reseller;
  }

  /** Remembers that only the provider may call it. */
  void onlyProvider(String operation) {
    forProvider.add(operation);
  }

  /** Remembers a record, by the last part of its list's path. */
  void met(String list, String id) {
    List<String> known = ids.computeIfAbsent(list, name -> new CopyOnWriteArrayList<>());
    if (known.size() < MOST && !known.contains(id)) {
      known.add(id);
    }
  }

  Map<String, List<String>> met() {
    return ids;
  }

  /** A record of that list; an identifier of none when none is known. */
  String some(String list, Dice dice) {
    List<String> known = new ArrayList<>(ids.getOrDefault(list, List.of()));
    return known.isEmpty() ? "01890000-0000-7000-8000-000000000000" : dice.of(known);
  }

  /** The list that a field such as {@code productTypeId} points to: {@code product-types}. */
  static String listOf(String field) {
    return field.replaceAll("Id$", "").replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + "s";
  }

  /** A value that is most likely right for a field of that name; null when nothing is known. */
  String sample(String field, Dice dice) {
    String sample = samples.get(field);
    if (field.equals("tenantId") || field.equals("parent")) {
      return some("tenants", dice);
    }
    if (sample == null && field.endsWith("Id") && ids.containsKey(listOf(field))) {
      return some(listOf(field), dice);
    }
    if (field.equals("locationId")) {
      return some("emergency-locations", dice);
    }
    if (field.equals("number")) {
      return Integer.toString(dice.between(1, 5000));
    }
    if (field.equals("ipAddresses")) {
      return "192.0.2." + dice.between(1, 254);
    }
    if (field.equals("name") || field.equals("code")) {
      return Names.random();
    }
    return sample;
  }
}
