package org.centralita.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.management.JMException;
import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishException;
import org.glassfish.embeddable.GlassFishProperties;
import org.glassfish.embeddable.GlassFishRuntime;

/**
 * The embedded Payara; what it listens on and what it leaves out stands in {@code domain.xml}. All
 * its files lie in the directory for temporary ones: its state is the database alone.
 */
final class EmbeddedServer implements AutoCloseable {

  /** Where the application says what stops it. Held here, because a logger nobody holds is lost. */
  private static final Logger START = Logger.getLogger("org.centralita.start.Start");

  /** Payara's tracing, which nobody asked for, calls every SOAP fault of a caller's severe. */
  private static final Logger FAULTS =
      Logger.getLogger("fish.payara.opentracing.jaxws.JaxwsContainerRequestTracingFilter");

  private static final String APPLICATION = "centralita";
  private static final int SECONDS_TO_LOG_IN = 5;

  private final Path temporary;

  // Another thread closes it while the JVM shuts down.
  private volatile GlassFishRuntime runtime;
  private volatile GlassFish server;
  private volatile boolean deployed;

  EmbeddedServer(Path temporary) {
    this.temporary = temporary;
  }

  /** Starts the server without the application. */
  void start(Address address) throws IOException, GlassFishException {
    System.setProperty("centralita.http.address", address.host().getHostAddress());
    System.setProperty("centralita.http.port", Integer.toString(address.port()));
    System.setProperty("java.awt.headless", "true");
    FAULTS.setLevel(Level.OFF);
    // Else the driver greets a database that hangs as long as it waits for a long statement.
    DriverManager.setLoginTimeout(SECONDS_TO_LOG_IN);
    Path domain = temporary.resolve("domain.xml");
    try (InputStream template = EmbeddedServer.class.getResourceAsStream("domain.xml")) {
      Files.copy(template, domain);
    }
    GlassFishProperties properties = new GlassFishProperties();
    properties.setProperty("glassfish.embedded.tmpdir", temporary.toString());
    properties.setConfigFileURI(domain.toUri().toString());
    runtime = GlassFishRuntime.bootstrap();
    server = runtime.newGlassFish(properties);
    server.start();
    UnreadableRequests.refuseIn(server, "http-listener");
  }

  /** Deploys the application over a database. */
  void deploy(Path application, DatabaseAccess database) throws GlassFishException, JMException {
    System.setProperty("centralita.database.url", database.url());
    System.setProperty("centralita.database.user", database.user());
    System.setProperty("centralita.database.password", database.password());
    AtomicReference<String> refusal = new AtomicReference<>();
    Handler listener = new RefusalListener(refusal);
    START.addHandler(listener);
    try {
      String name = server.getDeployer().deploy(application.toFile(), "--name=" + APPLICATION);
      if (name == null) {
        throw new GlassFishException(
            refusal.get() == null ? "the server refused the application" : refusal.get());
      }
    } finally {
      START.removeHandler(listener);
    }
    deployed = true;
    DatabasePool.register();
  }

  /** Hears why the application itself does not start: the server only says that it did not. */
  private static final class RefusalListener extends Handler {
    private final AtomicReference<String> refusal;

    RefusalListener(AtomicReference<String> refusal) {
      this.refusal = refusal;
    }

    @Override
    public void publish(LogRecord message) {
      if (message.getLevel() == Level.SEVERE) {
        refusal.set(message.getMessage());
      }
    }

    @Override
    public void flush() {
      // Keeps nothing back.
    }

    @Override
    public void close() {
      // Holds nothing open.
    }
  }

  @Override
  public void close() throws GlassFishException {
    if (server == null) {
      return;
    }
    if (deployed) {
      server.getDeployer().undeploy(APPLICATION);
    }
    server.dispose();
    runtime.shutdown();
  }
}
