package org.centralita.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import org.centralita.audit.AuditService;
import org.centralita.callsettings.CallSettingsService;
import org.centralita.container.Calls;
import org.centralita.container.Container;
import org.centralita.container.Fixture;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.number.ConferenceService;
import org.centralita.number.NumberRangeService;
import org.centralita.number.SipUserService;
import org.centralita.tenant.ProductTypeService;
import org.centralita.tenant.TenantService;
import org.centralita.user.ApiClientService;
import org.centralita.user.RoleService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every contract method has a rule, and the container keeps to it. */
@ExtendWith(ArquillianExtension.class)
class AuthorisationIT {

  @Inject private TenantService tenants;
  @Inject private ProductTypeService types;
  @Inject private CallSettingsService callSettings;
  @Inject private AuditService audit;
  @Inject private ApiClientService clients;
  @Inject private RoleService roles;
  @Inject private NumberRangeService ranges;
  @Inject private SipUserService sipUsers;
  @Inject private ConferenceService conferences;

  @Deployment
  static WebArchive product() {
    return Container.services(AuthorisationIT.class);
  }

  @Test
  void refusesACallerWithoutRolesEverywhere() throws Exception {
    Map<Class<?>, Object> services =
        Map.of(
            TenantService.class, tenants,
            ProductTypeService.class, types,
            CallSettingsService.class, callSettings,
            AuditService.class, audit,
            ApiClientService.class, clients,
            NumberRangeService.class, ranges,
            SipUserService.class, sipUsers,
            ConferenceService.class, conferences);
    Identity provider = Fixture.provider();
    Identity nobody = Calls.caller("nobody", provider.tenantId(), provider.tenantPath());
    for (Map.Entry<Class<?>, Object> service : services.entrySet()) {
      for (Method method : service.getKey().getDeclaredMethods()) {
        Object[] nothing =
            Arrays.stream(method.getParameterTypes()).map(type -> (Object) null).toArray();
        Throwable refusal = Calls.as(nobody, () -> thrownBy(method, service.getValue(), nothing));
        assertThat(refusal)
            .as(method.toString())
            .isInstanceOfAny(AccessLocalException.class, EJBAccessException.class);
      }
    }
  }

  @Test
  void letsNobodyReadTheCatalogueOfRolesWithoutSigningIn() {
    assertThat(thrown(() -> roles.list()))
        .isInstanceOfSatisfying(
            ServiceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAUTHENTICATED));
  }

  private static Throwable thrownBy(Method method, Object service, Object[] arguments) {
    try {
      method.invoke(service, arguments);
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Throwable thrown(Runnable call) {
    try {
      call.run();
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }
}
