package org.centralita.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockTest {
  @TempDir Path directory;

  @Test
  void keepsASecondInstanceOutNamingTheFirst() throws Exception {
    Path file = directory.resolve("lock");
    try (InstanceLock first = InstanceLock.take(file)) {
      first.tell("process 42, http://127.0.0.1:8080/centralita");

      assertThatThrownBy(() -> InstanceLock.take(file))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("process 42, http://127.0.0.1:8080/centralita")
          .hasMessageContaining("CENTRALITA_DATA_DIR");
    }
  }

  @Test
  void letsTheNextOneInAfterwards() throws Exception {
    Path file = directory.resolve("lock");
    InstanceLock.take(file).close();

    try (InstanceLock next = InstanceLock.take(file)) {
      assertThat(next).isNotNull();
    }
  }
}
