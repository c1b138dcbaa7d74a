package org.centralita.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;

/** What the caller of the running request may see of the tree. */
@ApplicationScoped
public class Scope {

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  /** The caller; 401 when nobody signed in. */
  public static Identity caller() {
    Identity identity = CallContext.current().identity();
    if (identity == null) {
      throw new ServiceException(ErrorCode.UNAUTHENTICATED);
    }
    return identity;
  }

  /** The caller's own tenant; null for the product itself. */
  public static UUID callerTenant() {
    Identity identity = CallContext.current().identity();
    return identity == null ? null : identity.tenantId();
  }

  /** 404 when there is no such tenant in the caller's scope. */
  public void requireVisible(UUID tenantId) {
    TreeNode node = em.find(TreeNode.class, tenantId);
    if (node == null || !caller().sees(node.getPath())) {
      throw ServiceException.notFound();
    }
  }

  /** The pattern that the paths of all tenants in the caller's scope match. */
  public static String pattern() {
    return caller().tenantPath() + "%";
  }
}
