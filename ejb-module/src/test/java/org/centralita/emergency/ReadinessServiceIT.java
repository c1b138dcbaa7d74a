package org.centralita.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.centralita.emergency.GapCode.INVALID_LOCATION;
import static org.centralita.emergency.GapCode.NO_FLOOR_OR_ROOM;
import static org.centralita.emergency.GapCode.NO_LOCATION;
import static org.centralita.emergency.GapCode.NO_NOTIFICATION_CONTACT;
import static org.centralita.emergency.GapSubject.CUSTOMER;
import static org.centralita.emergency.GapSubject.NUMBER_BLOCK;
import static org.centralita.emergency.GapSubject.SIP_USER;

import jakarta.inject.Inject;
import java.util.UUID;
import org.centralita.container.Calls;
import org.centralita.container.Container;
import org.centralita.container.Fixture;
import org.centralita.emergency.Sites.Site;
import org.centralita.error.ServiceException;
import org.centralita.security.Identity;
import org.centralita.security.Roles;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is missing should somebody call for help (E4). */
@ExtendWith(ArquillianExtension.class)
class ReadinessServiceIT {

  @Inject private ReadinessService readiness;

  @Deployment
  static WebArchive product() {
    return Container.services(ReadinessServiceIT.class).addClass(Sites.class);
  }

  @Test
  void aCustomerWithAllThatIsNeededIsReady() { // E4
    Site reseller = Sites.reseller();
    Site customer = Sites.customer(reseller, "Good");
    Sites.settings(customer, Sites.location(reseller, customer, "OK"), null, null, null);
    Sites.block(reseller, customer, 1000, null);
    Sites.sipUser(reseller, customer, 1001, "r" + customer.id(), null, null);

    ReadinessReport report = report(reseller, customer);

    assertThat(report.isReady()).isTrue();
    assertThat(report.getGaps()).isEmpty();
    assertThat(report.getCheckedAt()).isNotNull();
    assertThat(count(reseller)).isZero();
  }

  @Test
  void aCustomerWithoutLocationLacksItForAllThatCalls() { // E4
    Site reseller = Sites.reseller();
    Site customer = Sites.customer(reseller, "Bare");
    UUID block = Sites.block(reseller, customer, 1000, null);
    String realm = "r" + customer.id();
    UUID user = Sites.sipUser(reseller, customer, 1001, realm, null, null);
    Sites.conference(reseller, customer, 1002);
    UUID own = Sites.location(reseller, customer, "OWN");
    Sites.sipUser(reseller, customer, 1003, realm, own, null);

    ReadinessReport report = report(reseller, customer);

    assertThat(report.isReady()).isFalse();
    assertThat(report.getGaps())
        .extracting(
            ReadinessGap::getSubjectType,
            ReadinessGap::getSubjectId,
            ReadinessGap::getSubjectName,
            ReadinessGap::getTenantId,
            ReadinessGap::getCode)
        .containsExactly(
            tuple(CUSTOMER, customer.id(), "Bare", customer.id(), NO_LOCATION),
            tuple(CUSTOMER, customer.id(), "Bare", customer.id(), NO_NOTIFICATION_CONTACT),
            tuple(NUMBER_BLOCK, block, "1000–1009", customer.id(), NO_LOCATION),
            tuple(SIP_USER, user, "1001", customer.id(), NO_LOCATION));
    assertThat(report.getGaps().get(0).getMessage()).isEqualTo("Has no emergency location");
    assertThat(count(reseller)).isEqualTo(1);
  }

  @Test
  void tellsPlacesThatAreOutOfUseAndThoseWithoutFloorOrRoom() { // E4
    Site reseller = Sites.reseller();
    Site customer = Sites.customer(reseller, "Half");
    UUID good = Sites.location(reseller, customer, "GOOD");
    UUID closed = Sites.location(reseller, customer, "CLOSED");
    UUID street = Sites.location(reseller, customer, "STREET");
    Sites.change(closed, "status = 'INACTIVE'");
    Sites.change(street, "indoors = 0");
    Sites.settings(customer, good, null, null, null);
    Sites.block(reseller, customer, 1000, closed);
    Sites.block(reseller, customer, 2000, street);
    String realm = "r" + customer.id();
    Sites.sipUser(reseller, customer, 1001, realm, null, null);
    Sites.sipUser(reseller, customer, 1002, realm, good, null);
    Sites.sipUser(reseller, customer, 3000, realm, null, null);
    Sites.sipUser(reseller, customer, 3001, realm, street, null);

    assertThat(report(reseller, customer).getGaps())
        .extracting(ReadinessGap::getSubjectName, ReadinessGap::getCode)
        .containsExactly(
            tuple("1000–1009", INVALID_LOCATION),
            tuple("2000–2009", NO_FLOOR_OR_ROOM),
            tuple("1001", INVALID_LOCATION),
            tuple("3001", NO_FLOOR_OR_ROOM));
    assertThat(count(reseller)).isEqualTo(1);
  }

  @Test
  void somebodyIsToldByTheLocationOrByTheSettings() { // E4
    Site reseller = Sites.reseller();
    Site customer = Sites.customer(reseller, "Silent");
    UUID location = Sites.location(reseller, customer, "QUIET");
    Sites.change(location, "notification_emails = ''");
    Sites.settings(customer, location, null, null, null);

    assertThat(report(reseller, customer).getGaps())
        .extracting(ReadinessGap::getCode)
        .containsExactly(NO_NOTIFICATION_CONTACT);

    Fixture.rows(
        "UPDATE call_settings SET emergency_call_email = 'x@example.com' WHERE tenant_id = ?",
        customer.id());
    assertThat(report(reseller, customer).isReady()).isTrue();
    assertThat(count(reseller)).isZero();
  }

  @Test
  void aResellerSeesItsCustomersByNameAndNobodyElses() { // E4
    Site reseller = Sites.reseller();
    Sites.customer(reseller, "Beta");
    Sites.customer(reseller, "alpha");
    Sites.customer(reseller, "Gone", "US", "TERMINATED");
    Site other = Sites.reseller();
    Site theirs = Sites.customer(other, "Theirs");

    assertThat(report(reseller, reseller).getGaps())
        .filteredOn(gap -> gap.getCode() == NO_LOCATION)
        .extracting(ReadinessGap::getSubjectName)
        .containsExactly("alpha", "Beta");
    assertThat(count(reseller)).isEqualTo(2);
    assertThatThrownBy(() -> report(reseller, theirs)).isInstanceOf(ServiceException.class);
    assertThat(
            Calls.as(
                Fixture.provider(),
                () -> readiness.report(Fixture.provider().tenantId()).getGaps()))
        .extracting(ReadinessGap::getSubjectName)
        .contains("alpha", "Theirs")
        .doesNotContain("Gone", "R");
  }

  private ReadinessReport report(Site caller, Site tenant) {
    return Calls.as(caller.caller(Roles.RESELLER_USER), () -> readiness.report(tenant.id()));
  }

  private long count(Site caller) {
    Identity user = caller.caller(Roles.RESELLER_USER);
    return Calls.as(user, () -> readiness.customersWithGaps());
  }
}
