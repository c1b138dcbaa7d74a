package org.centralita.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

  @ParameterizedTest
  @ValueSource(strings = {"EUR", "USD", "GBP", "XOF", "XAF", "CHF", "IDR", "MXN"})
  void knowsWhatCountriesPayWith(String code) {
    assertThat(Countries.isCurrency(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DEM", "FRF", "ESP", "XXX", "XAU", "CHE", "eur", "EURO", ""})
  void refusesWhatNobodyPaysWith(String code) {
    assertThat(Countries.isCurrency(code)).isFalse();
  }
}
