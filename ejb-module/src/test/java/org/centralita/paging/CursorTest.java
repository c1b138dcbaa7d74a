package org.centralita.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.centralita.error.ServiceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void givesBackWhatItHolds() {
    assertThat(Cursor.read("name+", Cursor.of("name+", "Ñandú\nS.L.", "7")))
        .isEqualTo(new Cursor.Position("Ñandú\nS.L.", "7"));
    assertThat(Cursor.read("name+", Cursor.of("name+", null, "7")))
        .isEqualTo(new Cursor.Position(null, "7"));
    assertThat(Cursor.read("name+", null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "????", "bmFtZQ", "bmFtZSsKMQo"})
  void refusesWhatIsNoCursor(String cursor) {
    assertThatThrownBy(() -> Cursor.read("name+", cursor)).isInstanceOf(ServiceException.class);
  }

  @Test
  void refusesTheCursorOfAnotherOrder() {
    String cursor = Cursor.of("name+", "a", "1");
    assertThatThrownBy(() -> Cursor.read("name-", cursor)).isInstanceOf(ServiceException.class);
  }
}
