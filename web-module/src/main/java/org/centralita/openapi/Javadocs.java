package org.centralita.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sources say of data types and their fields, so that nobody has to say it again. */
final class Javadocs {

  /** A comment, and what it stands before, from the start of its line. */
  private static final String COMMENT = "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^\\n]*\\n\\s*)*";

  private final Map<Class<?>, String> sources = new HashMap<>();

  /** What is said of the type. */
  Optional<String> of(Class<?> type) {
    return find(
        type,
        COMMENT
            + "(?:@.*?)?public (?:final |abstract )?(?:class|record|enum) "
            + type.getSimpleName());
  }

  /** What is said of the method that reads the field. */
  Optional<String> of(Class<?> type, String field) {
    String name = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    return find(type, COMMENT + "public [^(\\n]*\\b(?:get|is)" + name + "\\(\\)");
  }

  private Optional<String> find(Class<?> type, String pattern) {
    Matcher matcher =
        Pattern.compile(pattern, Pattern.DOTALL)
            .matcher(sources.computeIfAbsent(type, Javadocs::source));
    return matcher.find() ? Optional.of(plain(matcher.group(1))) : Optional.empty();
  }

  private static String plain(String comment) {
    return comment
        .replaceAll("\\n\\s*\\* ?", " ")
        .replaceAll("(?s)\\s@(param|return|throws)\\b.*", "")
        .replaceAll("\\{@code ([^}]*)\\}", "`$1`")
        .replaceAll("\\{@link #?([^}]*)\\}", "$1")
        .replaceAll("\\s*\\([A-Z][0-9]+\\)", "") // our own rules' numbers
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String source(Class<?> type) {
    try {
      Path place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      while (place != null && !place.endsWith("target")) {
        place = place.getParent();
      }
      if (place == null) {
        throw new IllegalStateException(
            "The source of " + type.getName() + " is not here: build its module, too (-am)");
      }
      String file = type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
      return Files.readString(place.resolveSibling("src/main/java").resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
