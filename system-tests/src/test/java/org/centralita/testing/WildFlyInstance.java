package org.centralita.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The application on WildFly. */
final class WildFlyInstance extends ServerInstance {

  WildFlyInstance(Path data) {
    super(data);
  }

  @Override
  ProcessBuilder program(Path directory, int port) throws IOException {
    if (!Files.exists(directory)) {
      Files.createDirectories(directory);
      copy(home().resolve("standalone/configuration"), directory.resolve("configuration"));
    }
    Files.copy(
        application(),
        Files.createDirectories(directory.resolve("deployments")).resolve("centralita.ear"),
        StandardCopyOption.REPLACE_EXISTING);
    ProcessBuilder builder =
        new ProcessBuilder(
            home().resolve("bin/standalone.sh").toString(),
            "-b=127.0.0.1",
            "-Djboss.server.base.dir=" + directory,
            "-Djboss.server.log.dir=" + data().resolve("logs"),
            "-Djboss.http.port=" + port,
            "-Djboss.https.port=0",
            "-Djboss.management.http.port=0",
            "-Djboss.management.https.port=0");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS", "-Xmx512m -Djava.net.preferIPv4Stack=true");
    return builder;
  }
}
