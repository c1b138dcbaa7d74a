package org.centralita.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.centralita.security.Identity;
import org.centralita.security.RoleCatalogue;
import org.centralita.security.Roles;
import org.centralita.tenant.SampleTree;
import org.centralita.tenant.Tenant;
import org.junit.jupiter.api.Test;

/** R4: who may grant what to whom. */
class GrantingTest {

  private static final Set<String> CUSTOMER_ROLES =
      new TreeSet<>(
          Set.of(
              "admin.user",
              "customer.user",
              "customer.settings",
              "customer.user.pbx.realtime",
              "customer.user.acd",
              "customer.user.supervisorl1",
              "customer.user.supervisorl2",
              "customer.user.supervisorl3",
              "customer.user.supervisorl4"));

  private final SampleTree tree = new SampleTree();

  // R4
  @Test
  void theProviderGrantsWhateverFits() {
    Identity provider = caller(tree.provider, Roles.PROVIDER_ADMIN);
    assertThat(grantable(provider, tree.customer)).isEqualTo(with("held.read"));
    assertThat(grantable(provider, tree.reseller))
        .isEqualTo(with("held.read", "reseller.user", "reseller.billing"));
    assertThat(grantable(provider, tree.provider))
        .isEqualTo(with("held.read", "reseller.user", "reseller.billing", "provider.admin"));
  }

  // R4
  @Test
  void aResellersAdministratorGrantsBelowAndInItsOwnTier() {
    Identity reseller = caller(tree.reseller, Roles.ADMIN_USER, Roles.RESELLER_USER);
    assertThat(grantable(reseller, tree.customer)).isEqualTo(with("held.read"));
    assertThat(grantable(reseller, tree.nested))
        .isEqualTo(with("held.read", "reseller.user", "reseller.billing"));
    assertThat(grantable(reseller, tree.reseller))
        .isEqualTo(with("reseller.user", "reseller.billing"));
  }

  // R4
  @Test
  void aCustomersAdministratorGrantsCustomerRolesOfItsOwnTenant() {
    Identity customer = caller(tree.customer, Roles.ADMIN_USER);
    assertThat(grantable(customer, tree.customer)).isEqualTo(CUSTOMER_ROLES);
  }

  // R4
  @Test
  void nobodyElseGrantsAnything() {
    for (RoleCatalogue.Role role : RoleCatalogue.all()) {
      if (!role.name().equals(Roles.PROVIDER_ADMIN) && !role.name().equals(Roles.ADMIN_USER)) {
        assertThat(grantable(caller(tree.reseller, role.name()), tree.customer))
            .as(role.name())
            .isEmpty();
      }
    }
    assertThat(grantable(caller(tree.reseller, Roles.ADMIN_USER), tree.customer)).isEmpty();
  }

  private static Set<String> with(String... more) {
    Set<String> roles = new TreeSet<>(CUSTOMER_ROLES);
    roles.addAll(Set.of(more));
    return roles;
  }

  private static Set<String> grantable(Identity caller, Tenant tenant) {
    return RoleCatalogue.all().stream()
        .filter(role -> Granting.allows(caller, role, tenant))
        .map(RoleCatalogue.Role::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Identity caller(Tenant tenant, String... roles) {
    return new Identity(
        UUID.randomUUID(), "x", "x", tenant.getId(), tenant.getPath(), Set.of(roles), null);
  }
}
