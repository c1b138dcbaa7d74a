package org.centralita.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the contract lies: as it is now, and as the last release had it. */
final class Contract {

  static final Path NOW = Path.of(System.getProperty("centralita.contract")).normalize();
  static final Path RELEASED = NOW.resolve("released");
  static final Path OPENAPI = NOW.resolve("openapi.yaml");

  private static final String SHOWN = "api-module/src/main/resources/contract/";

  private Contract() {}

  /** Names of the services that a directory describes. */
  static List<String> services(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".wsdl"))
              .map(name -> name.replace(".wsdl", ""))
              .sorted()
              .toList();
      assertThat(names).isNotEmpty();
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Fails with the lines that differ when what the build made is not what is kept.
   *
   * @param made below the module's {@code target}
   */
  static void assertKept(Path made, String file) {
    Path kept = NOW.resolve(file);
    String how =
        "The code no longer makes the contract that is kept in %s%s. Additions are free: look at"
            + " the lines below and, when they are meant, accept them from the root by%n%n"
            + "  cp web-module/%s %s%s%n";
    assertThat(kept).as(how, SHOWN, file, made, SHOWN, file).exists();
    assertThat(made).as(how, SHOWN, file, made, SHOWN, file).hasSameTextualContentAs(kept);
  }
}
