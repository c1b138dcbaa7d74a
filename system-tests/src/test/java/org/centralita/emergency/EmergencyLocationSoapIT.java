package org.centralita.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.LocationBuilder.aLocation;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import java.util.List;
import java.util.UUID;
import org.centralita.soapclient.emergency.CallSettingsData;
import org.centralita.soapclient.emergency.EmergencyEntryData;
import org.centralita.soapclient.emergency.EmergencyLocationPort;
import org.centralita.soapclient.emergency.EmergencyLocationQuery;
import org.centralita.testing.Api;
import org.centralita.testing.Names;
import org.centralita.testing.Soap;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Emergency locations by SOAP (E1, E2, S1). */
class EmergencyLocationSoapIT {

  private final Api provider = Api.asProvider();
  private final Tenant mine = aReseller().madeBy(provider);
  private final Tenant customer = aCustomer().below(mine).madeBy(provider);
  private final EmergencyLocationPort port =
      Soap.emergency(provider.makeClient(mine, "admin.user", "reseller.user"));

  @Test // E1
  void listsTheCatalogue() throws Exception {
    String mark = Names.random();
    String id = aLocation().of(mine).coded("EL1").with("label", mark).madeBy(provider);
    EmergencyLocationQuery query = new EmergencyLocationQuery();
    query.setQ(mark);

    assertThat(port.listEmergencyLocations(query).getItems())
        .singleElement()
        .satisfies(
            location -> {
              assertThat(location.getId()).isEqualTo(id);
              assertThat(location.getAddress().getElement())
                  .extracting(element -> element.getName() + "=" + element.getValue())
                  .containsExactly("country=US", "A1=MD", "A3=Baltimore", "RD=Calvert", "FLR=4");
            });
  }

  @Test // E2
  void assignsListsAndClears() throws Exception {
    String a = aLocation().of(mine).coded("A").madeBy(provider);
    String b = aLocation().of(mine).coded("B").madeBy(provider);
    EmergencyEntryData first = port.assignEmergencyLocation(customer.id(), a, null);
    assertThat(first.isDefault()).isTrue();
    assertThat(port.assignEmergencyLocation(customer.id(), b, true).isDefault()).isTrue();

    assertThat(port.listAssignedEmergencyLocations(customer.id()).getItems())
        .extracting(EmergencyEntryData::getCode)
        .isEqualTo(List.of("B", "A"));
    CallSettingsData settings = port.getCallSettings(customer.id());
    assertThat(settings.getEmergencyLocationId()).isEqualTo(b);
    settings.setEmergencyLocationId(a);
    assertThat(port.updateCallSettings(customer.id(), settings).getEmergencyLocationId())
        .isEqualTo(a);
    CallSettingsData stored = port.getCallSettings(customer.id());
    stored.setEmergencyLocationId(null);
    assertThat(port.updateCallSettings(customer.id(), stored).getEmergencyLocationId()).isNull();

    port.clearEmergencyLocations(customer.id());
    assertThat(port.listAssignedEmergencyLocations(customer.id()).getItems()).isEmpty();
  }

  @Test // E2
  void refusesWhatRestRefuses() {
    String other = aLocation().of(aReseller().madeBy(provider)).madeBy(provider);

    Soap.Fault fault = Soap.fault(() -> port.assignEmergencyLocation(customer.id(), other, null));

    assertThat(fault.code()).isEqualTo("INVALID");
    assertThat(fault.errors()).containsExactly(new Soap.Field("locationId", "NOT_ASSIGNABLE"));
    assertThat(Soap.fault(() -> port.clearEmergencyLocations(UUID.randomUUID().toString())).code())
        .isEqualTo("NOT_FOUND");
  }
}
