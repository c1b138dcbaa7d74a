package org.centralita.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.centralita.data.Money;
import org.centralita.error.ErrorCode;
import org.centralita.error.FieldError;
import org.centralita.error.ServiceException;
import org.centralita.trial.TrialData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** T1–T6, R1: what a tenant does by itself. */
class TenantTest {

  private final Tenant provider = Tenant.provider("Provider", "US");

  // T2
  static Stream<Arguments> everyMoveFromEveryStatus() {
    return Arrays.stream(TenantStatus.values())
        .flatMap(
            status -> Arrays.stream(TenantMove.values()).map(move -> Arguments.of(status, move)));
  }

  // T2
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyMoveFromEveryStatus")
  void takesOnlyTheStepsOfItsStatus(TenantStatus status, TenantMove move) {
    Tenant tenant = aTenantThatIs(status);
    TenantStatus expected = EXPECTED.get(status.ordinal()).get(move.ordinal());
    if (expected == null) {
      assertThatThrownBy(() -> tenant.move(move, null))
          .isInstanceOfSatisfying(
              ServiceException.class,
              e -> {
                assertThat(e.code()).isEqualTo(ErrorCode.MOVE_NOT_ALLOWED);
                assertThat(e.arguments().get(2)).isEqualTo(tenant.allowedMoves());
              });
      assertThat(tenant.getStatus()).isEqualTo(status);
    } else {
      tenant.move(move, "because");
      assertThat(tenant.getStatus()).isEqualTo(expected);
      assertThat(tenant.data().getStatusReason()).isEqualTo("because");
    }
  }

  /** Rows: PENDING, ACTIVE, DISABLED, BLOCKED, TERMINATED; columns in the order of TenantMove. */
  private static final List<List<TenantStatus>> EXPECTED =
      List.of(
          row(TenantStatus.ACTIVE, null, null, null, TenantStatus.TERMINATED, null),
          row(
              null,
              TenantStatus.DISABLED,
              TenantStatus.BLOCKED,
              null,
              TenantStatus.TERMINATED,
              null),
          row(TenantStatus.ACTIVE, null, null, null, TenantStatus.TERMINATED, null),
          row(null, null, null, TenantStatus.ACTIVE, TenantStatus.TERMINATED, null),
          row(null, null, null, null, null, TenantStatus.DISABLED));

  private static List<TenantStatus> row(TenantStatus... to) {
    return Arrays.asList(to);
  }

  // T2
  @Test
  void theProviderNeverMoves() {
    assertThat(provider.allowedMoves()).isEmpty();
  }

  // T2
  @Test
  void forgetsAPlannedEndWithTheNextMove() {
    Tenant tenant = aTenantThatIs(TenantStatus.ACTIVE);
    tenant.terminateAt(Instant.parse("2030-01-01T00:00:00Z"), "moves away", "me@example.com");
    assertThat(tenant.data().getTerminatesAt()).isEqualTo("2030-01-01T00:00:00Z");
    tenant.move(TenantMove.DISABLE, null);
    assertThat(tenant.data().getTerminatesAt()).isNull();
  }

  // T1
  @Test
  void takesTimezoneAndCurrencyFromTheCountry() {
    TenantData kosovo = Tenant.create(customer("XK"), provider).data();
    assertThat(kosovo.getTimezone()).isEqualTo("Europe/Belgrade");
    assertThat(kosovo.getCurrency()).isEqualTo("EUR");
    TenantData indonesia = Tenant.create(customer("ID"), provider).data();
    assertThat(indonesia.getTimezone()).isEqualTo("Asia/Jakarta");
    assertThat(indonesia.getCurrency()).isEqualTo("IDR");
    assertThat(indonesia.getEnabled()).isFalse();
    assertThat(indonesia.getStatus()).isEqualTo(TenantStatus.PENDING);
  }

  // T6
  @Test
  void isBilledUnderItsReferenceOrElseItsId() {
    Tenant tenant = Tenant.create(customer("ES"), provider);
    assertThat(tenant.billingReference()).isEqualTo(tenant.getId().toString());
    TenantData data = tenant.data();
    data.setReference(" C-7 ");
    tenant.apply(data, provider);
    assertThat(tenant.billingReference()).isEqualTo("C-7");
  }

  // T5
  @Test
  void showsMoneyWithTheDigitsOfItsCurrency() {
    assertThat(aTenantIn("JP").money(new BigDecimal("5")).getAmount()).isEqualTo("5");
    assertThat(aTenantIn("ES").money(new BigDecimal("5")).getAmount()).isEqualTo("5.00");
    assertThat(aTenantIn("ES").money(new BigDecimal("0.1234")).getAmount()).isEqualTo("0.1234");
  }

  // T1
  @Test
  void namesEveryFieldThatIsWrongAtOnce() {
    TenantData data = customer("ZZ");
    data.setName(" ");
    data.setTimezone("Mars/Olympus");
    data.setCurrency("XXL");
    data.setDebitLimit(new Money(new BigDecimal("1.00001"), "XXL"));
    data.setStatus(TenantStatus.ACTIVE);
    assertThat(refused(data))
        .containsExactlyInAnyOrder(
            "/name REQUIRED",
            "/country BAD_COUNTRY",
            "/timezone BAD_TIMEZONE",
            "/currency BAD_CURRENCY",
            "/debitLimit/amount BAD_AMOUNT",
            "/status READ_ONLY",
            "/productType REQUIRED");
  }

  // T1
  @Test
  void countsCodePointsNotUnits() {
    TenantData data = customer("ES");
    data.setProductType(null);
    data.setName("\uD83D\uDCDE".repeat(100));
    assertThat(refused(data)).containsExactly("/productType REQUIRED");
    data.setName("\uD83D\uDCDE".repeat(101));
    assertThat(refused(data)).contains("/name TOO_LONG");
  }

  // R1
  @Test
  void grantsTheLongestTrialWhereNobodySaysHowLong() {
    Tenant reseller = aReseller(true, 21);
    TenantData data = customer("ES");
    data.setTrial(new TrialData());
    assertThat(Tenant.create(data, reseller).data().getTrial().getDays()).isEqualTo(21);
  }

  // R1
  @Test
  void refusesATrialThatTheResellerMayNotGrant() {
    TenantData data = customer("ES");
    data.setTrial(new TrialData());
    data.getTrial().setDays(22);
    assertThat(refused(data, aReseller(true, 21))).contains("/trial/days TOO_LARGE");
    assertThat(refused(data, aReseller(false, null))).contains("/trial NO_TRIALS");
  }

  // T7
  @Test
  void refusesAProductTypeThatIsNotAvailableThere() {
    ProductTypeData type = new ProductTypeData();
    type.setCode("ES-ONLY");
    type.setName("Spain");
    type.setCountries(List.of("ES"));
    ProductType spanish = new ProductType(type);
    TenantData data = customer("FR");
    data.setProductType("ES-ONLY");
    assertThatThrownBy(() -> TenantRules.create(data, provider, spanish))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("NOT_AVAILABLE");
    data.setCountry("ES");
    TenantRules.create(data, provider, spanish);
  }

  private List<String> refused(TenantData data) {
    return refused(data, provider);
  }

  private static List<String> refused(TenantData data, Tenant parent) {
    try {
      TenantRules.create(data, parent, null);
      return List.of();
    } catch (ServiceException e) {
      return e.errors().stream().map(TenantTest::shown).toList();
    }
  }

  private static String shown(FieldError error) {
    return error.pointer() + " " + error.code();
  }

  private Tenant aTenantIn(String country) {
    return Tenant.create(customer(country), provider);
  }

  private Tenant aReseller(boolean trials, Integer days) {
    TenantData data = customer("ES");
    data.setKind(TenantKind.RESELLER);
    data.setReseller(new ResellerData());
    data.getReseller().setTrialsAllowed(trials);
    data.getReseller().setLongestTrialDays(days);
    return Tenant.create(data, provider);
  }

  private Tenant aTenantThatIs(TenantStatus status) {
    Tenant tenant = Tenant.create(customer("ES"), provider);
    if (status != TenantStatus.PENDING) {
      tenant.move(TenantMove.ENABLE, null);
    }
    switch (status) {
      case DISABLED -> tenant.move(TenantMove.DISABLE, null);
      case BLOCKED -> tenant.move(TenantMove.BLOCK, null);
      case TERMINATED -> tenant.move(TenantMove.TERMINATE, null);
      default -> assertThat(tenant.getStatus()).isEqualTo(status);
    }
    return tenant;
  }

  private static TenantData customer(String country) {
    TenantData data = new TenantData();
    data.setKind(TenantKind.CUSTOMER);
    data.setName("Acme");
    data.setCountry(country);
    return data;
  }
}
