package org.centralita.callsettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;

import org.centralita.soapclient.emergency.CallSettingsData;
import org.centralita.soapclient.emergency.EmergencyLocationPort;
import org.centralita.testing.Api;
import org.centralita.testing.Soap;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Call settings by SOAP (S1). */
class CallSettingsSoapIT {

  private final Api provider = Api.asProvider();
  private final EmergencyLocationPort port = Soap.emergency(provider.client());

  @Test // S1
  void readsDefaultsAndUpdates() throws Exception {
    Tenant tenant = aCustomer().madeBy(provider);
    CallSettingsData read = port.getCallSettings(tenant.id());
    assertThat(read.getVersion()).isZero();
    assertThat(read.getCallTimeoutSeconds()).isEqualTo(30);

    read.setDefaultAreaCode("91");
    CallSettingsData stored = update(tenant, read);
    assertThat(stored.getDefaultAreaCode()).isEqualTo("91");
    assertThat(stored.getVersion()).isEqualTo(1);
    assertThat(Soap.fault(() -> update(tenant, read)).code()).isEqualTo("STALE");
    assertThat(provider.etag(tenant.path() + "/call-settings")).isEqualTo("\"1\"");
  }

  private CallSettingsData update(Tenant tenant, CallSettingsData settings) throws Exception {
    return port.updateCallSettings(tenant.id(), settings);
  }

  @Test // S1
  void refusesWhatRestRefuses() {
    Tenant tenant = aCustomer().madeBy(provider);
    CallSettingsData wrong = new CallSettingsData();
    wrong.setVersion(0L);
    wrong.setDefaultAreaCode("415");
    wrong.setCallTimeoutSeconds(4);

    Soap.Fault fault = Soap.fault(() -> update(tenant, wrong));

    assertThat(fault.code()).isEqualTo("INVALID");
    assertThat(fault.errors())
        .containsExactlyInAnyOrder(
            new Soap.Field("defaultAreaCode", "BAD_AREA_CODE"),
            new Soap.Field("callTimeoutSeconds", "TOO_SMALL"));
    assertThat(Soap.fault(() -> update(tenant, null)).code()).isEqualTo("UNREADABLE");
  }
}
