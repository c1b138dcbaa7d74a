package org.centralita.number;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.centralita.page.KeysetModel;
import org.centralita.page.Messages;
import org.centralita.tenant.TenantBean;
import org.primefaces.model.SortMeta;

/** The SIP users and conferences on a customer's tab Numbers, found by one search (N3). */
@Named
@ViewScoped
public class ExtensionsBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SipUserService users;
  @Inject private ConferenceService conferences;
  @Inject private TenantBean page;

  private final KeysetModel<SipUserData> userModel = new KeysetModel<>(this::readUsers);
  private final KeysetModel<ConferenceData> conferenceModel =
      new KeysetModel<>(this::readConferences);
  private UUID tenantId;
  private String q;

  @PostConstruct
  void open() {
    tenantId = page.getId();
  }

  private KeysetModel.Slice<SipUserData> readUsers(String cursor, SortMeta sort) {
    SipUserQuery query = new SipUserQuery();
    query.setQ(q);
    query.setLimit(KeysetModel.PAGE);
    query.setCursor(cursor);
    SipUserPage found = users.find(tenantId, query);
    return new KeysetModel.Slice<>(found.getItems(), found.getNext());
  }

  private KeysetModel.Slice<ConferenceData> readConferences(String cursor, SortMeta sort) {
    ConferenceQuery query = new ConferenceQuery();
    query.setQ(q);
    query.setLimit(KeysetModel.PAGE);
    query.setCursor(cursor);
    ConferencePage found = conferences.find(tenantId, query);
    return new KeysetModel.Slice<>(found.getItems(), found.getNext());
  }

  public void restart() {
    userModel.restart();
    conferenceModel.restart();
  }

  public void more(KeysetModel<?> model) {
    Messages.refused(model::more);
  }

  public KeysetModel<SipUserData> getUsers() {
    return userModel;
  }

  public KeysetModel<ConferenceData> getConferences() {
    return conferenceModel;
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }
}
