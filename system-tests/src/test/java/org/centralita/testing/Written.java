package org.centralita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares what the product says now with what the folder of examples shows of it. */
public final class Written {

  private static final Path EXAMPLES = Path.of(System.getProperty("centralita.examples"));

  private Written() {}

  /** An example as it stands in the folder. */
  public static String text(String example) throws IOException {
    return Files.readString(EXAMPLES.resolve(example));
  }

  /**
   * Keeps what was found beside the build's results, so that it can be taken as the new example.
   */
  public static void isAs(String example, String text) throws IOException {
    Path found = Instance.target().resolve("examples").resolve(example);
    Files.createDirectories(found.getParent());
    Files.writeString(found, text);
    String accept =
        "The answer is another than examples/%1$s. When it is meant:%n%n"
            + "  cp system-tests/target/examples/%1$s examples/%1$s%n";
    assertThat(EXAMPLES.resolve(example)).as(accept, example).exists();
    assertThat(found).as(accept, example).hasSameTextualContentAs(EXAMPLES.resolve(example));
  }
}
