package org.centralita.tenant;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.centralita.audit.Audited;
import org.centralita.audit.NotAudited;
import org.centralita.data.Money;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.persistence.Folded;
import org.centralita.trial.Trial;
import org.eclipse.persistence.annotations.Convert;

/** A node of the tree: the provider, a reseller or a customer (T1–T6). */
@Entity
@Table(name = "tenant")
@NamedNativeQuery(
    name = "Tenant.held",
    query = "SELECT * FROM tenant WHERE id = ? LOCK IN SHARE MODE",
    resultClass = Tenant.class,
    hints = @QueryHint(name = "eclipselink.refresh", value = "true"))
public class Tenant extends Audited {

  /** Levels of the tree, the root included. */
  public static final int DEEPEST = 9;

  /** Characters of one level in a path. */
  private static final int LEVEL = 33;

  /** Days of a trial that the provider grants without saying how long. */
  private static final int USUAL_TRIAL = 30;

  /** Longest days of a trial where the provider itself grants it. */
  private static final int LONGEST_TRIAL = 365;

  @Enumerated(EnumType.STRING)
  private TenantKind kind;

  @Column(name = "parent_id")
  @Convert("uuid")
  private UUID parentId;

  @NotAudited private String path;

  private String name;

  @NotAudited
  @Column(name = "name_key")
  private String nameKey;

  private String description;
  private String reference;
  private String country;
  private String timezone;
  private String notes;

  @Column(name = "product_type")
  private String productType;

  @Column(name = "internal_system")
  private boolean internalSystem;

  @NotAudited
  @Column(name = "internal_system_of")
  @Convert("uuid")
  private UUID internalSystemOf;

  private String currency;

  @Column(name = "debit_limit")
  private BigDecimal debitLimit;

  @Column(name = "channel_limit")
  private Integer channelLimit;

  @Embedded private Trial trial;

  @Embedded private ResellerTerms reseller;

  @Enumerated(EnumType.STRING)
  private TenantStatus status;

  @Column(name = "status_reason")
  private String statusReason;

  @Column(name = "terminates_at")
  private Instant terminatesAt;

  @NotAudited
  @Column(name = "terminates_by")
  private String terminatesBy;

  @NotAudited
  @ElementCollection
  @CollectionTable(name = "tenant_word", joinColumns = @JoinColumn(name = "tenant_id"))
  private List<SearchWord> words;

  /** For the persistence provider. */
  protected Tenant() {}

  private Tenant(TenantKind kind, Tenant parent) {
    super(newId());
    this.kind = kind;
    this.parentId = parent == null ? null : parent.getId();
    this.path = (parent == null ? "" : parent.path) + getId().toString().replace("-", "") + "/";
    this.status = TenantStatus.PENDING;
  }

  /** The root of the tree. */
  public static Tenant provider(String name, String country) {
    Tenant root = new Tenant(TenantKind.PROVIDER, null);
    TenantData data = new TenantData();
    data.setName(name);
    data.setCountry(country);
    root.currency = Countries.currency(country);
    root.set(data, null);
    root.status = TenantStatus.ACTIVE;
    return root;
  }

  /** A tenant below the parent, from data that passed {@link TenantRules}. */
  static Tenant create(TenantData data, Tenant parent) {
    Tenant tenant = new Tenant(data.getKind(), parent);
    tenant.currency = currencyOf(data, parent);
    tenant.set(data, parent);
    if (data.getTrial() != null) {
      Integer days = data.getTrial().getDays();
      tenant.trial =
          new Trial(
              LocalDate.now(ZoneId.of(tenant.timezone)), days == null ? parent.usualTrial() : days);
    }
    if (Boolean.TRUE.equals(data.getEnabled())) {
      tenant.status = TenantStatus.ACTIVE;
    }
    return tenant;
  }

  /** The currency asked for, or else the country's own, or else that of the tenant above. */
  static String currencyOf(TenantData data, Tenant parent) {
    if (data.getCurrency() != null) {
      return data.getCurrency();
    }
    String usual =
        Countries.exists(data.getCountry()) ? Countries.currency(data.getCountry()) : null;
    return usual == null ? parent.currency : usual;
  }

  /** Takes over every field that can be edited (T3), from data that passed {@link TenantRules}. */
  void apply(TenantData data, Tenant parent) {
    change(
        null,
        () -> {
          set(data, parent);
          if (trial != null && data.getTrial() != null && data.getTrial().getDays() != null) {
            trial = trial.lasting(data.getTrial().getDays());
          }
        });
  }

  private void set(TenantData data, Tenant parent) {
    String nameBefore = name;
    String referenceBefore = reference;
    name = Folded.clean(data.getName());
    nameKey = Folded.key(name);
    description = Folded.clean(data.getDescription());
    reference = Folded.clean(data.getReference());
    country = data.getCountry();
    timezone = data.getTimezone() == null ? Countries.timezone(country) : data.getTimezone();
    notes = Folded.clean(data.getNotes());
    productType = data.getProductType();
    internalSystem = Boolean.TRUE.equals(data.getInternalSystem());
    debitLimit = data.getDebitLimit() == null ? BigDecimal.ZERO : data.getDebitLimit().getAmount();
    channelLimit = data.getChannelLimit();
    reseller =
        ResellerTerms.of(
            data.getReseller(),
            parent == null || kind == TenantKind.CUSTOMER ? null : parent.reseller);
    claimInternalSystem();
    if (!name.equals(nameBefore) || !Objects.equals(reference, referenceBefore)) {
      words = SearchWord.of(name, reference);
    }
  }

  /**
   * Takes a step of T2.
   *
   * @param reason why; null when nobody said
   * @throws ServiceException 409 with the steps that are allowed instead
   */
  void move(TenantMove move, String reason) {
    if (!allowedMoves().contains(move)) {
      throw new ServiceException(
          ErrorCode.MOVE_NOT_ALLOWED, move, status, new ArrayList<>(allowedMoves()));
    }
    touch(move.name().charAt(0) + move.name().substring(1).toLowerCase(Locale.ROOT));
    status = move.to();
    statusReason = Folded.clean(reason);
    terminatesAt = null;
    terminatesBy = null;
    claimInternalSystem();
  }

  /** The steps that can be taken now; none of the root. */
  List<TenantMove> allowedMoves() {
    return kind == TenantKind.PROVIDER ? List.of() : TenantMove.allowedIn(status);
  }

  /** Plans the end of the tenant. */
  void terminateAt(Instant at, String reason, String by) {
    if (!allowedMoves().contains(TenantMove.TERMINATE)) {
      move(TenantMove.TERMINATE, reason);
    }
    touch("Terminate at " + at);
    terminatesAt = at;
    terminatesBy = by;
    statusReason = Folded.clean(reason);
  }

  /** Gives up the planned end; what is told in the audit trail says why. */
  void callOffEnd(String act) {
    touch(act);
    terminatesAt = null;
    terminatesBy = null;
    statusReason = null;
  }

  /** Ends the tenant for the reason given when it was planned. */
  void endAsPlanned() {
    move(TenantMove.TERMINATE, statusReason);
  }

  /** A terminated tenant no longer is its reseller's internal system, so another may be (T4). */
  private void claimInternalSystem() {
    internalSystemOf = internalSystem && status != TenantStatus.TERMINATED ? parentId : null;
  }

  /** Whether the tree may grow below it: a path has room for so many levels. */
  boolean mayGrow() {
    return path.length() < DEEPEST * LEVEL;
  }

  /** Days of the longest trial that its customers may get; 0 where they get none. */
  int longestTrial() {
    return kind == TenantKind.PROVIDER ? LONGEST_TRIAL : reseller.longestTrial();
  }

  private int usualTrial() {
    return kind == TenantKind.PROVIDER ? USUAL_TRIAL : reseller.longestTrial();
  }

  /** What invoices and billing outputs call the tenant: its reference, or else its id (T6). */
  public String billingReference() {
    return reference == null ? getId().toString() : reference;
  }

  /** The tenant as callers see it. */
  public TenantData data() {
    TenantData data = new TenantData();
    data.setId(getId());
    data.setVersion(getVersion());
    data.setKind(kind);
    data.setParentId(parentId);
    data.setName(name);
    data.setDescription(description);
    data.setReference(reference);
    data.setBillingReference(billingReference());
    data.setCountry(country);
    data.setTimezone(timezone);
    data.setNotes(notes);
    data.setProductType(productType);
    data.setInternalSystem(internalSystem);
    data.setEnabled(status == TenantStatus.ACTIVE);
    data.setCurrency(currency);
    data.setDebitLimit(debitLimit());
    data.setChannelLimit(channelLimit);
    data.setTrial(trial == null ? null : trial.data());
    data.setReseller(kind == TenantKind.CUSTOMER ? null : reseller.data());
    data.setStatus(status);
    data.setStatusReason(statusReason);
    data.setTerminatesAt(terminatesAt);
    data.setCreatedAt(getCreatedAt());
    data.setUpdatedAt(getUpdatedAt());
    return data;
  }

  /** An amount as money in the tenant's currency, with the digits that the currency has. */
  Money money(BigDecimal amount) {
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    BigDecimal plain = amount.stripTrailingZeros();
    return new Money(
        plain.scale() < Math.max(0, digits) ? plain.setScale(Math.max(0, digits)) : plain,
        currency);
  }

  Money debitLimit() {
    return money(debitLimit);
  }

  public UUID getParentId() {
    return parentId;
  }

  public TenantKind getKind() {
    return kind;
  }

  /** The ids from the root down to the tenant with that path. */
  public static List<UUID> line(String path) {
    return Arrays.stream(path.split("/"))
        .map(
            hex ->
                new UUID(
                    Long.parseUnsignedLong(hex.substring(0, 16), 16),
                    Long.parseUnsignedLong(hex.substring(16), 16)))
        .toList();
  }

  public String getPath() {
    return path;
  }

  public String getName() {
    return name;
  }

  public String getCountry() {
    return country;
  }

  public TenantStatus getStatus() {
    return status;
  }

  public String getCurrency() {
    return currency;
  }

  String getProductType() {
    return productType;
  }

  Integer getChannelLimit() {
    return channelLimit;
  }

  ResellerTerms getReseller() {
    return reseller;
  }

  String getTerminatesBy() {
    return terminatesBy;
  }

  @Override
  protected UUID auditTenantId() {
    return getId();
  }

  @Override
  protected String auditLabel() {
    return name;
  }
}
