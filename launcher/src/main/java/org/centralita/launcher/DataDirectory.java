package org.centralita.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** The directory that holds all that the product keeps on this machine, and the ways in it. */
final class DataDirectory {
  private static final long MEGABYTE = 1024 * 1024;
  private static final long NEEDED = 300 * MEGABYTE;

  /** Libraries, the database's programs and its first files. */
  private static final long NEEDED_AT_FIRST = 1000 * MEGABYTE;

  private final Path root;

  private DataDirectory(Path root) {
    this.root = root;
  }

  /** Makes the directory if it isn't there and checks that the product can live in it. */
  static DataDirectory open(Path directory) throws StartFailure {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw StartFailure.failed(
          "The data directory " + directory + " is a file: " + "move it, or " + ADVICE);
    }
    try {
      SecretFile.directory(directory);
      DataDirectory data = new DataDirectory(directory.toRealPath());
      Path probe = Files.createTempFile(data.root, "probe", null);
      Files.delete(probe);
      SecretFile.directory(data.logs());
      SecretFile.directory(data.libraries());
      return data;
    } catch (IOException e) {
      throw StartFailure.failed(
          "The data directory "
              + directory
              + " can't be written ("
              + reason(e)
              + "): give this user the right to, or "
              + ADVICE,
          e);
    }
  }

  private static final String ADVICE = "choose another directory with CENTRALITA_DATA_DIR.";

  /** Refuses to begin what a full disk would end halfway. */
  void checkSpace(boolean first) throws IOException, StartFailure {
    long needed = first ? NEEDED_AT_FIRST : NEEDED;
    long usable = Files.getFileStore(root).getUsableSpace();
    if (usable < needed) {
      throw StartFailure.failed(
          "The disk of %s has %d MB left, %d MB are needed: make room, or %s"
              .formatted(root, usable / MEGABYTE, needed / MEGABYTE, ADVICE));
    }
  }

  /** Removes what a killed start left and makes an empty directory for temporary files. */
  void emptyTemporary() throws IOException {
    delete(temporary());
    SecretFile.directory(temporary());
  }

  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException problem)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** An I/O problem in words; most exceptions of java.nio name only the file. */
  static String reason(Throwable problem) {
    Throwable cause = problem instanceof UncheckedIOException ? problem.getCause() : problem;
    String message = cause.getMessage();
    String kind = cause.getClass().getSimpleName().replaceFirst("Exception$", "");
    return message == null ? kind : message.contains(" ") ? message : kind + ": " + message;
  }

  Path root() {
    return root;
  }

  Path file(String name) {
    return root.resolve(name);
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path libraries() {
    return root.resolve("lib");
  }

  Path database() {
    return root.resolve("db");
  }

  Path temporary() {
    return root.resolve("tmp");
  }
}
