package org.centralita.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes, politely first. */
final class Processes {
  private Processes() {}

  /** The running processes whose program lies in a directory. */
  static List<ProcessHandle> withProgramBelow(Path directory) {
    return ProcessHandle.allProcesses()
        .filter(
            process ->
                process.info().command().filter(c -> Path.of(c).startsWith(directory)).isPresent())
        .toList();
  }

  /** Asks a process to end, and makes it when it doesn't within the time; false if it stays. */
  static boolean end(ProcessHandle process, int seconds) {
    if (process.supportsNormalTermination()) {
      process.destroy();
    }
    if (ends(process, seconds)) {
      return true;
    }
    process.destroyForcibly();
    return ends(process, seconds);
  }

  private static boolean ends(ProcessHandle process, int seconds) {
    try {
      process.onExit().get(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // told by isAlive
    }
    return !process.isAlive();
  }
}
