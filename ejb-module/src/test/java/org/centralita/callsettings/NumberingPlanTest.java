package org.centralita.callsettings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S1: what libphonenumber makes of area codes and numbers. */
class NumberingPlanTest {

  // S1
  @ParameterizedTest
  @CsvSource({
    "US,415,true",
    "ES,415,false",
    "US,911,false",
    "ES,91,true",
    "GB,20,true",
    "GB,020,true",
    "FR,1,true",
    "FR,01,true",
    "ID,21,true",
    "XK,38,true",
    "AQ,1,false",
    "US,4155552671,false",
    "US,41x,false"
  })
  void knowsAreaCodes(String country, String areaCode, boolean exists) {
    assertThat(NumberingPlan.hasAreaCode(country, areaCode)).isEqualTo(exists);
  }

  // S1
  @ParameterizedTest
  @CsvSource({
    "US,(415) 555-2671,true",
    "ES,+14155552671,true",
    "ES,912345678,true",
    "ES,12,false",
    "ES,ring me,false"
  })
  void knowsNumbers(String country, String number, boolean valid) {
    assertThat(NumberingPlan.isNumber(country, number)).isEqualTo(valid);
  }
}
