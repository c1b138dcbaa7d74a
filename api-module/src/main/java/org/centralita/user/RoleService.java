package org.centralita.user;

import java.util.List;
import java.util.UUID;

/** The catalogue of roles (R3). */
public interface RoleService {

  /** All roles, in the order of the catalogue. */
  List<RoleData> list();

  /** The roles that the caller may give to somebody of that tenant (R4). */
  List<RoleData> grantable(UUID tenantId);
}
