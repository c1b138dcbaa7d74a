package org.centralita.user;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import org.centralita.security.CallContext;
import org.centralita.security.RoleCatalogue;
import org.centralita.security.Scope;
import org.centralita.tenant.Tenant;
import org.centralita.tenant.Tenants;

/** Reads the catalogue of roles. Everybody signed in may: it holds nobody's data. */
@Stateless
@PermitAll
public class RoleServiceBean implements RoleService {

  private static final String TEXTS = "org.centralita.user.roles";

  @Inject private Tenants tenants;

  @Override
  public List<RoleData> list() {
    Scope.caller();
    return RoleCatalogue.all().stream().map(RoleServiceBean::data).toList();
  }

  @Override
  public List<RoleData> grantable(UUID tenantId) {
    Tenant tenant = tenants.visible(tenantId);
    return RoleCatalogue.all().stream()
        .filter(role -> Granting.allows(Scope.caller(), role, tenant))
        .map(RoleServiceBean::data)
        .toList();
  }

  private static RoleData data(RoleCatalogue.Role role) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            TEXTS,
            CallContext.current().locale(),
            RoleData.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    RoleData data = new RoleData();
    data.setName(role.name());
    data.setDescription(texts.getString(role.name()));
    data.setRequires(role.requires());
    data.setExclusiveGroup(role.exclusiveGroup());
    return data;
  }
}
