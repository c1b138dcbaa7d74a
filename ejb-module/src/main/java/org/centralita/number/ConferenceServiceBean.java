package org.centralita.number;

import static org.centralita.security.Roles.ADMIN_USER;
import static org.centralita.security.Roles.CUSTOMER_SETTINGS;
import static org.centralita.security.Roles.PROVIDER_ADMIN;
import static org.centralita.security.Roles.RESELLER_USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.centralita.persistence.Stored;
import org.centralita.tenant.Tenant;
import org.centralita.validation.Checks;

/** Transactions, authorisation and rules of {@link ConferenceService}. */
@Stateless
public class ConferenceServiceBean implements ConferenceService {

  @Inject private Numbers numbers;
  @Inject private Extensions extensions;

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public ConferenceData create(UUID tenantId, ConferenceData data) {
    Tenant customer = numbers.held(tenantId);
    Checks.of(data)
        .readOnly("/id", data.getId(), null)
        .readOnly("/createdAt", data.getCreatedAt(), null)
        .readOnly("/updatedAt", data.getUpdatedAt(), null)
        .done();
    Conference conference = new Conference(customer, data);
    extensions.store(customer, conference, Map.of());
    return conference.data();
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public ConferenceData get(UUID tenantId, UUID id) {
    numbers.customer(tenantId);
    return extensions.existing(Conference.class, tenantId, id).data();
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public ConferencePage find(UUID tenantId, ConferenceQuery query) {
    numbers.customer(tenantId);
    Checks.query(query);
    Extensions.Rows<Conference> rows =
        extensions.page(Conference.class, tenantId, query, query.getQ());
    return new ConferencePage(rows.shown().stream().map(Conference::data).toList(), rows.next());
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public ConferenceData update(UUID tenantId, ConferenceData data) {
    Checks.present(data);
    numbers.editable(tenantId);
    Conference conference = extensions.existing(Conference.class, tenantId, data.getId());
    Stored.requireVersion(data.getVersion(), conference.getVersion());
    Checks.of(data)
        .require(
            data.getNumber() == null || data.getNumber() == conference.getNumber(),
            "/number",
            "FIXED")
        .readOnly("/createdAt", data.getCreatedAt(), conference.getCreatedAt())
        .readOnly("/updatedAt", data.getUpdatedAt(), conference.getUpdatedAt())
        .done();
    conference.apply(data);
    extensions.flush(conference, Map.of());
    return conference.data();
  }

  @Override
  @RolesAllowed({PROVIDER_ADMIN, RESELLER_USER, ADMIN_USER, CUSTOMER_SETTINGS})
  public void delete(UUID tenantId, UUID id, Long version) {
    numbers.heldToGiveBack(tenantId);
    extensions.remove(extensions.existing(Conference.class, tenantId, id), version);
  }
}
