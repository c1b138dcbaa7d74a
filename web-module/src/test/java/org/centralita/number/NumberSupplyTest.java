package org.centralita.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberSupplyTest {

  private static NumberSupply of(long assigned, Long free) {
    NumberSettingsData settings = new NumberSettingsData();
    settings.setRangeStart(1000L);
    settings.setBlockSize(10);
    settings.setBlocksAssigned(assigned);
    settings.setBlocksFree(free);
    return new NumberSupply(settings);
  }

  @Test
  void isLowBelowFiveBlocksOrTenPercent() {
    assertThat(of(0, 4L).isLow()).isTrue();
    assertThat(of(0, 5L).isLow()).isFalse();
    assertThat(of(91, 9L).isLow()).isTrue();
    assertThat(of(90, 10L).isLow()).isFalse();
  }

  @Test
  void rangeWithoutEndOrWithoutSettingsIsNeverLow() {
    assertThat(of(1000, null).isLow()).isFalse();
    assertThat(new NumberSupply(new NumberSettingsData()).isLow()).isFalse();
    assertThat(new NumberSupply(new NumberSettingsData()).isSet()).isFalse();
  }
}
