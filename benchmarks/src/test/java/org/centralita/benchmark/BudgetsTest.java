package org.centralita.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class BudgetsTest {

  private final Options options =
      new Options(
          Path.of(""),
          Path.of(""),
          Path.of(""),
          List.of(1000, 20_000),
          1,
          Duration.ofSeconds(1),
          List.of(),
          "");
  private final Results results = new Results();

  @Test
  void comparesACreateWithBothFloorsOneAfterTheOther() {
    measured(Work.FLOOR_CREATE, 1000, 3000);
    measured(Work.FLOOR_JDBC, 1000, 6000);
    measured(Work.CREATE, 1000, 900);

    Line create = line(Work.CREATE, 1000);

    assertThat(create.floor()).isEqualTo(2000);
    assertThat(create.ratio()).isEqualTo(0.45);
    assertThat(create.kept()).isFalse();
  }

  @Test
  void holdsSearchesAgainstTheFasterOfTheOthers() {
    measured(Work.SEARCH, 20_000, 561);

    assertThat(line(Work.SEARCH, 20_000).kept()).isTrue();
  }

  @Test
  void takesASlowMachineOutOfTheGrowth() {
    measured(Work.FLOOR_READ, 1000, 4000);
    measured(Work.READ, 1000, 2000);
    measured(Work.FLOOR_READ, 20_000, 2000);
    measured(Work.READ, 20_000, 800);

    Line grown = line(Work.READ, 20_000);

    assertThat(grown.ratio()).isCloseTo(1.25, within(0.001));
    assertThat(grown.kept()).isFalse();
    assertThat(line(Work.FLOOR_READ, 20_000).kept()).isNull();
  }

  private Line line(String work, int size) {
    Results.Key key = new Results.Key(work, size, Options.CLIENTS);
    return new Budgets(options, results)
        .lines().stream().filter(line -> line.key().equals(key)).findFirst().orElseThrow();
  }

  private void measured(String work, int size, int perSecond) {
    Histogram micros = Sample.histogram();
    micros.recordValueWithCount(1000, perSecond);
    results.add(
        new Results.Key(work, size, Options.CLIENTS),
        new Sample(micros, Duration.ofSeconds(1).toNanos(), 0, null, Cpu.NONE));
  }
}
