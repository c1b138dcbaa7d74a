package org.centralita.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.centralita.health.HealthService;
import org.centralita.idempotency.IdempotencyService;
import org.centralita.oauth.OAuthService;
import org.centralita.session.SessionService;
import org.centralita.user.NonceService;
import org.centralita.user.RoleService;
import org.centralita.user.SignInService;
import org.junit.jupiter.api.Test;

/** Walks every contract and fails on a method without a rule. */
class AuthorisationTest {

  /**
   * Contracts that nobody needs a role for: they are how one signs in, tell nobody's data, or the
   * caller's own answers again.
   */
  private static final Set<Class<?>> OPEN =
      Set.of(
          SignInService.class,
          OAuthService.class,
          SessionService.class,
          NonceService.class,
          IdempotencyService.class,
          RoleService.class,
          HealthService.class);

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.centralita");

  @Test
  void everyContractMethodHasARule() throws Exception {
    List<String> without = new ArrayList<>();
    List<Class<?>> contracts = contracts();
    assertThat(contracts).hasSizeGreaterThanOrEqualTo(8);
    for (Class<?> contract : contracts) {
      Class<?> bean = Class.forName(contract.getName() + "Bean");
      for (Method method : contract.getMethods()) {
        Method implementation = bean.getMethod(method.getName(), method.getParameterTypes());
        if (!hasRule(implementation, contract)) {
          without.add(implementation.toString());
        }
      }
    }
    assertThat(without).isEmpty();
  }

  private static boolean hasRule(Method method, Class<?> contract) {
    if (OPEN.contains(contract)) {
      return method.getDeclaringClass().isAnnotationPresent(PermitAll.class);
    }
    RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
    return roles != null
        && roles.value().length > 0
        && List.of(roles.value()).stream().allMatch(RoleCatalogue::exists);
  }

  private static List<Class<?>> contracts() {
    List<Class<?>> contracts = new ArrayList<>();
    for (JavaClass type : PRODUCT) {
      if (type.isInterface() && type.getSimpleName().endsWith("Service")) {
        contracts.add(type.reflect());
      }
    }
    return contracts;
  }
}
