package org.centralita.start;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.logging.Logger;
import org.centralita.security.MasterKey;
import org.centralita.security.Roles;
import org.centralita.security.SigningKeys;
import org.centralita.settings.Setting;
import org.centralita.tenant.Tenant;
import org.centralita.user.ApiClient;
import org.centralita.user.ApiClientData;
import org.centralita.user.Passwords;
import org.centralita.user.User;

/** Makes what an empty database needs before anybody can sign in. */
@Stateless
@PermitAll
public class FirstStart {

  private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());
  private static final List<String> ALL_POWERS =
      List.of(Roles.PROVIDER_ADMIN, Roles.ADMIN_USER, Roles.RESELLER_USER);

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @EJB private SigningKeys keys;
  @Inject private Passwords passwords;

  /** Makes what is not there yet. */
  public void prepare(MasterKey master) {
    keys.prepare(master);
    boolean empty =
        em.createQuery("SELECT t.id FROM Tenant t", Object.class)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    if (empty) {
      makeRoot();
    }
  }

  private void makeRoot() {
    Tenant root = Tenant.provider("Centralita", "US");
    em.persist(root);
    em.flush();
    String email = Setting.CENTRALITA_ADMIN_EMAIL.value().orElse(null);
    String password = Setting.CENTRALITA_ADMIN_PASSWORD.value().orElse(null);
    if (email != null && password != null) {
      em.persist(
          new User(root.getId(), email, "Administrator", passwords.hash(password), ALL_POWERS));
    } else {
      LOG.warning(
          "Nobody can sign in to the pages: set CENTRALITA_ADMIN_EMAIL and"
              + " CENTRALITA_ADMIN_PASSWORD, empty the database and start again");
    }
    String clientId = Setting.CENTRALITA_CLIENT_ID.value().orElse(null);
    String secret = Setting.CENTRALITA_CLIENT_SECRET.value().orElse(null);
    if (clientId != null && secret != null) {
      ApiClientData client = new ApiClientData();
      client.setName("first-client");
      client.setRoles(ALL_POWERS);
      em.persist(new ApiClient(root.getId(), client, clientId, secret));
    }
  }
}
