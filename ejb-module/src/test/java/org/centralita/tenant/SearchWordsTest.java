package org.centralita.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

  @Test
  void findsWordsWithoutCaseAndAccents() {
    assertThat(SearchWords.of("Clínica ÁLVAREZ", "C-30/1"))
        .contains("clinica", "alvarez", "c-30/1", "c", "30", "1");
    assertThat(SearchWords.typed("  Álva  CLIN ")).containsExactly("alva", "clin");
  }

  @Test
  void keepsNoEmptyNorDoubleWord() {
    assertThat(SearchWords.of("- Café café -", null)).containsExactly("-", "cafe");
    assertThat(SearchWords.typed(null)).isEmpty();
  }
}
