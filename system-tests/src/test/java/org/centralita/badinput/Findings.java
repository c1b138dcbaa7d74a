package org.centralita.badinput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.centralita.testing.Instance;

/** What went wrong: of each kind the first, with the request in a file that can be sent again. */
final class Findings {

  private static final int SHOWN = 1500;

  private final Path directory = Instance.target().resolve("badinput");
  private final Map<String, String> found = new ConcurrentHashMap<>();
  private final AtomicInteger all = new AtomicInteger();

  /** Notes a broken rule. */
  void add(long seed, Shot shot, Answer answer, String rule) {
    all.incrementAndGet();
    found.computeIfAbsent(
        rule + " in " + shot.operation(),
        kind -> {
          Path file = directory.resolve(found.size() + "-" + shot.operation() + ".http");
          try {
            Files.createDirectories(directory);
            Files.write(file, shot.bytes());
            String told = text(seed, shot, answer, file);
            Files.writeString(Path.of(file + ".txt"), kind + told);
            return told;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Notes something that no single request explains. */
  void add(String rule) {
    all.incrementAndGet();
    found.put(rule, "");
  }

  private static String text(long seed, Shot shot, Answer answer, Path file) {
    return "\n  repeat with -Dcentralita.badinput.seed="
        + seed
        + "\n  "
        + shot.about()
        + "\n  "
        + shot.line()
        + "   (as it was sent: "
        + file
        + ")"
        + "\n  "
        + shot.headers().stream()
            .filter(header -> !header.name().equals("Authorization"))
            .map(header -> cut(header.name() + ": " + header.value()))
            .collect(Collectors.joining("\n  "))
        + "\n  "
        + cut(new String(shot.body(), StandardCharsets.UTF_8))
        + "\n  -> "
        + answer.status()
        + " "
        + answer.headers()
        + "\n  "
        + cut(answer.text());
  }

  private static String cut(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "\u00b7");
    return plain.length() > SHOWN ? plain.substring(0, SHOWN) + "…" : plain;
  }

  int count() {
    return all.get();
  }

  /** All kinds, for people. */
  String text() {
    return found.entrySet().stream()
        .map(kind -> "* " + kind.getKey() + kind.getValue())
        .sorted()
        .collect(Collectors.joining("\n\n", all.get() + " findings:\n\n", ""));
  }
}
