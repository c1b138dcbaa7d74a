package org.centralita.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemTest {

  @Test
  void doesNotSendBackWhatTheCallerSentAtLength() {
    String name = "\uD83D\uDE00".repeat(1_000_000);

    Problem unknown =
        Problem.of(new ServiceException(ErrorCode.UNKNOWN_FIELD, name), Locale.ENGLISH);
    Problem invalid =
        Problem.of(
            ServiceException.invalid(List.of(FieldError.of("/" + name, "REQUIRED"))),
            Locale.ENGLISH);

    assertThat(unknown.detail()).hasSizeLessThan(500).contains("\uD83D\uDE00…");
    assertThat(invalid.errors().get(0).pointer()).hasSizeLessThan(500).startsWith("/\uD83D");
  }

  @Test
  void tellsShortNamesWhole() {
    Problem unknown =
        Problem.of(new ServiceException(ErrorCode.UNKNOWN_FIELD, "colour"), Locale.ENGLISH);

    assertThat(unknown.detail()).isEqualTo("There is no field \"colour\" here.");
  }
}
