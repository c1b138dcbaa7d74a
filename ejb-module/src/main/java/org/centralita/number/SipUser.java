package org.centralita.number;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.centralita.audit.NamedBy;
import org.centralita.audit.NotAudited;
import org.centralita.audit.Secret;
import org.centralita.persistence.Folded;
import org.centralita.persistence.LinesConverter;
import org.centralita.tenant.Tenant;

/** A SIP extension of a customer (N3), as a SIP proxy reads it (N4). */
@Entity
@DiscriminatorValue("SIP_USER")
public class SipUser extends Extension {

  /** The number once more, as the proxy asks for it. */
  @NotAudited private String username;

  @Column(name = "sip_realm")
  private String sipRealm;

  @Enumerated(EnumType.STRING)
  private SipAuthentication authentication;

  @Secret private String ha1;

  @NotAudited private String ha1b;

  @Column(name = "ip_addresses")
  @Convert(converter = LinesConverter.class)
  private List<String> ipAddresses;

  /** The same in a table in which an address can stand once. */
  @NotAudited
  @ElementCollection
  @CollectionTable(name = "sip_user_address", joinColumns = @JoinColumn(name = "sip_user_id"))
  @Column(name = "ip_address")
  private Set<String> addresses;

  @Column(name = "emergency_location_id")
  @org.eclipse.persistence.annotations.Convert("uuid")
  @NamedBy(table = "emergency_location", column = "code")
  private UUID emergencyLocationId;

  /** For the persistence provider. */
  protected SipUser() {}

  /** A SIP user from data that was checked; its realm stays what it is now. */
  SipUser(Tenant customer, String sipRealm, SipUserData data) {
    super(customer, data.getNumber());
    this.username = String.valueOf(data.getNumber());
    this.sipRealm = sipRealm;
    this.ipAddresses = List.of();
    set(data);
  }

  /** Takes over everything but the number, from data that was checked. */
  void apply(SipUserData data) {
    change(null, () -> set(data));
  }

  private void set(SipUserData data) {
    setName(Folded.clean(data.getDisplayName()));
    emergencyLocationId = data.getEmergencyLocationId();
    authentication = data.getAuthentication();
    boolean byAddress = authentication == SipAuthentication.IP;
    if (byAddress) {
      ha1 = null;
      ha1b = null;
    } else if (data.getPassword() != null) {
      ha1 = Digest.ha1(username, sipRealm, data.getPassword());
      ha1b = Digest.ha1(username + "@" + sipRealm, sipRealm, data.getPassword());
    }
    List<String> wanted =
        byAddress
            ? data.getIpAddresses().stream().map(IpAddress::canonical).sorted().toList()
            : List.of();
    if (!wanted.equals(ipAddresses)) {
      ipAddresses = wanted;
      addresses = new TreeSet<>(wanted);
    }
  }

  boolean hasPassword() {
    return ha1 != null;
  }

  List<String> getIpAddresses() {
    return ipAddresses;
  }

  /** The SIP user as callers see it: without any password. */
  SipUserData data() {
    SipUserData data = new SipUserData();
    data.setId(getId());
    data.setVersion(getVersion());
    data.setNumber(getNumber());
    data.setDisplayName(getName());
    data.setAuthentication(authentication);
    data.setIpAddresses(ipAddresses);
    data.setRealm(sipRealm);
    data.setEmergencyLocationId(emergencyLocationId);
    data.setCreatedAt(getCreatedAt());
    data.setUpdatedAt(getUpdatedAt());
    return data;
  }
}
