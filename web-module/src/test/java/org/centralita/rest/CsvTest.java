package org.centralita.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as RFC 4180 has them, and as spreadsheets cannot be misled by. */
class CsvTest {

  @Test
  void quotesWhatNeedsIt() {
    assertThat(written(table -> table.line("a", "b").line("x,y", "say \"no\"\nnow").line(null, 1)))
        .isEqualTo("a,b\r\n\"x,y\",\"say \"\"no\"\"\nnow\"\r\n,1\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
  void showsFormulasAsText(String text) {
    assertThat(written(table -> table.line(text))).isEqualTo("'" + text + "\r\n");
  }

  private static String written(Consumer<Csv> lines) {
    try (InputStream table = Csv.of(lines)) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
