package org.centralita.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;

/** One line for each operation, of {@code operations.txt}. */
final class Texts {

  private final Properties lines = new Properties();
  private final Set<String> used = new HashSet<>();

  Texts() {
    try (InputStream file = Texts.class.getResourceAsStream("operations.txt")) {
      lines.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String of(String operation) {
    String line = lines.getProperty(operation);
    if (line == null) {
      throw new IllegalStateException("operations.txt says nothing of " + operation);
    }
    used.add(operation);
    return line;
  }

  void requireAllUsed() {
    Set<String> left = new HashSet<>(lines.stringPropertyNames());
    left.removeAll(used);
    if (!left.isEmpty()) {
      throw new IllegalStateException("operations.txt tells of what is not there: " + left);
    }
  }
}
