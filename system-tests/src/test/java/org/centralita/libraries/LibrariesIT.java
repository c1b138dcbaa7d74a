package org.centralita.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/libraries.md} says of the built product what is true. */
@Tag("launcher") // what ships is the same on every server
class LibrariesIT {

  private static final Path ROOT = Path.of(System.getProperty("centralita.root"));

  /** A row: group and artifact, version, newest version, licence. */
  private static final Pattern SHIPPED =
      Pattern.compile(
          "^\\| `([^`:]+):([^`]+)` \\| ([^ ]+) \\| [^|]+ \\| ([^|]+) \\|", Pattern.MULTILINE);

  /** A row: property of the root POM, version. */
  private static final Pattern TOOL =
      Pattern.compile("^\\| `([^`:]+\\.version)` \\| ([^ ]+) \\|", Pattern.MULTILINE);

  /** A line of the licence check: licence, name, coordinates. */
  private static final Pattern CHECKED =
      Pattern.compile("^ +\\((.+?)\\) .* \\(([^ ]+) - [^ ]+\\)$", Pattern.MULTILINE);

  private record Library(String group, String artifact, String version, String licence) {

    private static Library of(MatchResult row) {
      return new Library(row.group(1), row.group(2), row.group(3), row.group(4));
    }

    private String coordinates() {
      return group + ":" + artifact + ":" + version;
    }

    /** Some archives name the group, too; a classifier may follow. */
    private boolean isIn(String jar) {
      String name = artifact + "-" + version;
      return Stream.of(name, group + "-" + name)
          .anyMatch(n -> jar.equals(n + ".jar") || jar.startsWith(n + "-"));
    }
  }

  @Test
  void listsEveryLibraryThatShipsAndNoOther() throws IOException {
    List<String> shipped = new ArrayList<>();
    try (var jar =
        new ZipInputStream(
            Files.newInputStream(Path.of(System.getProperty("centralita.launcher"))))) {
      collect(jar, shipped);
    }

    List<String> listed =
        listed().stream()
            .map(
                library ->
                    shipped.stream()
                        .filter(library::isIn)
                        .findFirst()
                        .orElse("no jar for " + library.coordinates()))
            .toList();

    assertThat(listed).containsExactlyInAnyOrderElementsOf(shipped);
  }

  @Test
  void namesTheLicencesThatWereChecked() throws IOException {
    Map<String, String> checked = new HashMap<>();
    for (String module : List.of("ejb-module", "web-module", "launcher")) {
      String lines =
          Files.readString(
              ROOT.resolve(module).resolve("target/generated-sources/license/THIRD-PARTY.txt"));
      CHECKED.matcher(lines).results().forEach(line -> checked.put(line.group(2), line.group(1)));
    }

    assertThat(listed())
        .isNotEmpty()
        .allSatisfy(
            library -> assertThat(library.licence()).isEqualTo(checked.get(library.coordinates())));
  }

  @Test
  void namesTheVersionsOfTheTools() throws IOException {
    String pom = Files.readString(ROOT.resolve("pom.xml"));

    assertThat(TOOL.matcher(document()).results())
        .extracting(row -> "<%1$s>%2$s</%1$s>".formatted(row.group(1), row.group(2)))
        .isNotEmpty()
        .allSatisfy(property -> assertThat(pom).contains(property));
  }

  /** The jars in an archive and in those archives in it that are ours. */
  private static void collect(ZipInputStream archive, List<String> jars) throws IOException {
    ZipEntry entry;
    while ((entry = archive.getNextEntry()) != null) {
      String name = entry.getName().replaceFirst(".*/", "");
      if (name.endsWith(".ear") || name.endsWith(".war")) {
        collect(new ZipInputStream(archive), jars);
      } else if (name.endsWith(".jar") && !name.matches("(org\\.)?centralita-.*")) {
        jars.add(name);
      }
    }
  }

  private static List<Library> listed() throws IOException {
    return SHIPPED.matcher(document()).results().map(Library::of).toList();
  }

  private static String document() throws IOException {
    return Files.readString(ROOT.resolve("docs/libraries.md"));
  }
}
