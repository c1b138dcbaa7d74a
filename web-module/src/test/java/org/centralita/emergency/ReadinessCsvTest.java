package org.centralita.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadinessCsvTest {

  private static String lineOf(String name) {
    ReadinessGap gap = new ReadinessGap();
    gap.setSubjectType(GapSubject.CUSTOMER);
    gap.setSubjectName(name);
    gap.setCode(GapCode.NO_LOCATION);
    ReadinessReport report = new ReadinessReport();
    report.setGaps(List.of(gap));
    return ReadinessCsv.of(report).split("\r\n")[1];
  }

  @Test
  void quotesWhatHoldsSeparators() {
    assertThat(lineOf("Smith, \"Sons\""))
        .isEqualTo("\"\",\"CUSTOMER\",\"\",\"Smith, \"\"Sons\"\"\",\"NO_LOCATION\",\"\"");
  }

  @Test
  void nameIsNoFormula() {
    assertThat(lineOf("=1+1")).contains("\" =1+1\"");
  }
}
