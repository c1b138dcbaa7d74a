package org.centralita.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import java.io.StringReader;
import org.centralita.data.Data;
import org.centralita.emergency.EmergencyEntryData;
import org.centralita.emergency.EmergencyLocationData;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON held to data types. */
class JsonShapeTest {

  private static ServiceException refusal(String json, Class<? extends Data> type) {
    return catchThrowableOfType(
        ServiceException.class,
        () -> JsonShape.check(Json.createReader(new StringReader(json)).readValue(), type));
  }

  @Test // E2
  void knowsFieldsByTheirNamesInJson() {
    assertThat(refusal("{\"default\":true}", EmergencyEntryData.class)).isNull();
    assertThat(refusal("{\"defaultEntry\":true}", EmergencyEntryData.class).code())
        .isEqualTo(ErrorCode.UNKNOWN_FIELD);
    assertThat(refusal("{\"default\":\"yes\"}", EmergencyEntryData.class).errors().get(0).pointer())
        .isEqualTo("/default");
  }

  @ParameterizedTest // E1
  @ValueSource(strings = {"39", "-76.6125", "1e1", "3.92884E1"})
  void takesDegreesAsNumbers(String number) {
    assertThat(
            refusal("{\"coordinates\":{\"latitude\":" + number + "}}", EmergencyLocationData.class))
        .isNull();
  }

  @ParameterizedTest // E1
  @ValueSource(strings = {"\"39\"", "true", "1e999999999", "1E-999999999", "{}"})
  void refusesWhatIsNoNumberOfDegrees(String value) {
    assertThat(
            refusal("{\"coordinates\":{\"latitude\":" + value + "}}", EmergencyLocationData.class)
                .errors()
                .get(0)
                .pointer())
        .isEqualTo("/coordinates/latitude");
  }
}
