package org.centralita.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import org.centralita.soapclient.number.NumberBlockData;
import org.centralita.soapclient.number.NumberRangePort;
import org.centralita.soapclient.number.NumberSettingsData;
import org.centralita.testing.Api;
import org.centralita.testing.Soap;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Number ranges by SOAP (N1, N2). */
class NumberRangeSoapIT {

  private final Api provider = Api.asProvider();
  private final NumberRangePort port = Soap.numbers(provider.client());

  @Test // N1, N2
  void setsAssignsListsAndReleases() throws Exception {
    Tenant reseller = aReseller().enabled().madeBy(provider);
    Tenant customer = aCustomer().below(reseller).enabled().madeBy(provider);
    NumberSettingsData settings = port.getNumberSettings(reseller.id());
    assertThat(settings.getVersion()).isZero();
    assertThat(settings.getRangeStart()).isNull();
    assertThat(Soap.fault(() -> port.assignNumberBlock(customer.id())).code())
        .isEqualTo("NO_NUMBER_SETTINGS");

    settings.setRangeStart(100L);
    settings.setBlockSize(10);
    settings.setRangeEnd(199L);
    NumberSettingsData stored = port.setNumberSettings(reseller.id(), settings);
    assertThat(stored.getVersion()).isEqualTo(1);
    assertThat(stored.getBlocksFree()).isEqualTo(10);
    assertThat(Soap.fault(() -> port.setNumberSettings(reseller.id(), settings)).code())
        .isEqualTo("STALE");

    NumberBlockData block = port.assignNumberBlock(customer.id());
    assertThat(block.getStart()).isEqualTo(100);
    assertThat(block.getEnd()).isEqualTo(109);
    assertThat(port.listNumberBlocks(customer.id(), null).getItems())
        .singleElement()
        .satisfies(listed -> assertThat(listed.getId()).isEqualTo(block.getId()));
    port.releaseNumberBlock(customer.id(), block.getId());
    assertThat(port.listNumberBlocks(customer.id(), null).getItems()).isEmpty();
    assertThat(Soap.fault(() -> port.releaseNumberBlock(customer.id(), block.getId())).code())
        .isEqualTo("NOT_FOUND");
  }

  @Test // N1
  void refusesWhatRestRefuses() {
    Tenant reseller = aReseller().enabled().madeBy(provider);
    NumberSettingsData wrong = new NumberSettingsData();
    wrong.setVersion(0L);
    wrong.setRangeStart(0L);
    wrong.setSipRealm("no host");

    Soap.Fault fault = Soap.fault(() -> port.setNumberSettings(reseller.id(), wrong));

    assertThat(fault.code()).isEqualTo("INVALID");
    assertThat(fault.errors())
        .containsExactlyInAnyOrder(
            new Soap.Field("rangeStart", "TOO_SMALL"),
            new Soap.Field("blockSize", "REQUIRED"),
            new Soap.Field("sipRealm", "BAD_REALM"));
  }
}
