package org.centralita.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as RFC 4180 has them, and as spreadsheets cannot be misled by. */
class CsvTest {

  @Test
  void quotesWhatNeedsIt() {
    String table = new Csv().line("a", "b").line("x,y", "say \"no\"\nnow").line(null, 1).toString();
    assertThat(table).isEqualTo("a,b\r\n\"x,y\",\"say \"\"no\"\"\nnow\"\r\n,1\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
  void showsFormulasAsText(String text) {
    assertThat(new Csv().line(text).toString()).isEqualTo("'" + text + "\r\n");
  }
}
