package org.centralita.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The key with which the application encrypts what it must be able to read again. */
final class MasterKey {
  private MasterKey() {}

  /** The operator's key file, or the one in the data directory, made on the first start. */
  static Path keep(Settings settings, DataDirectory data, boolean firstStart)
      throws IOException, StartFailure {
    if (settings.keyFile().isPresent()) {
      return settings.keyFile().get();
    }
    Path file = data.file("master.key");
    if (!Files.exists(file)) {
      if (!firstStart) {
        // A new one would start well and leave every stored secret unreadable.
        throw StartFailure.failed(
            file
                + " is missing, and without it the stored secrets can't be read: put it back, or"
                + " name it with CENTRALITA_KEY_FILE.");
      }
      SecretFile.write(file, Secrets.key() + "\n");
    }
    return file;
  }
}
