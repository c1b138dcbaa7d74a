package org.centralita.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The parts of the product in the order in which they start. */
final class Product {
  private static final Logger LOG = Logger.getLogger(Product.class.getName());

  private final Settings settings;
  private final DataDirectory data;
  private final Address address;
  private final Steps steps;
  private final Shutdown shutdown;
  private final Consumer<Exception> onFailure;

  /**
   * Brings the parts together.
   *
   * @param onFailure told when a part ends although nobody stopped it
   */
  Product(
      Settings settings,
      DataDirectory data,
      Address address,
      Steps steps,
      Shutdown shutdown,
      Consumer<Exception> onFailure) {
    this.settings = settings;
    this.data = data;
    this.address = address;
    this.steps = steps;
    this.shutdown = shutdown;
    this.onFailure = onFailure;
  }

  /** Starts everything and returns when the application answers. */
  Credentials start(String baseUrl) throws Exception {
    Libraries libraries = Libraries.open(data.libraries());
    shutdown.add(libraries);
    boolean packed = !libraries.isThere();
    data.checkSpace(packed);
    if (packed) {
      steps.step("libraries", "unpacked", libraries::unpack);
    }
    libraries.addToClassPath();
    if (settings.jsonLog()) {
      LogFile.speakJson();
    }
    // The marker outlives a first start that was cut off: the next one is the first again.
    Path marker = data.file("first-start");
    Path file = data.file("credentials.properties");
    if (!Files.exists(file)) {
      SecretFile.write(marker, "");
    }
    boolean firstStart = Files.exists(marker);
    Credentials credentials = Credentials.keep(file, baseUrl).asMade(firstStart);
    ApplicationProperties.set(credentials, MasterKey.keep(settings, data, firstStart));

    CompletableFuture<DatabaseAccess> database = database(libraries);
    EmbeddedServer server = new EmbeddedServer(data.temporary());
    shutdown.add(server);
    steps.step("server", "started", () -> server.start(address));
    DatabaseAccess access = get(database);
    steps.step(
        "application",
        "deployed",
        () -> {
          server.deploy(libraries.application(), access);
          Readiness.await(address.localUrl(), data.logs());
        });
    Files.deleteIfExists(marker);
    if (firstStart && settings.demo()) {
      demo(credentials);
    }
    return credentials;
  }

  /** The operator's own database is checked first; the embedded one starts beside the server. */
  private CompletableFuture<DatabaseAccess> database(Libraries libraries) throws Exception {
    CompletableFuture<DatabaseAccess> result = new CompletableFuture<>();
    if (settings.database().isPresent()) {
      DatabaseAccess access = settings.database().get();
      steps.step("database", "reached", () -> DatabaseConnection.check(access));
      result.complete(access);
      return result;
    }
    Thread start =
        new Thread(
            () -> {
              try {
                result.complete(
                    steps.step("database", "started", () -> embeddedDatabase(libraries)));
              } catch (Exception e) {
                result.completeExceptionally(e);
              }
            },
            "centralita-database");
    start.setDaemon(true);
    start.start();
    return result;
  }

  private DatabaseAccess embeddedDatabase(Libraries libraries) throws Exception {
    EmbeddedDatabase database = new EmbeddedDatabase(data);
    DatabaseAccess access = database.start(libraries, shutdown);
    database.onEnd(
        () -> onFailure.accept(StartFailure.failed("The database ended; see " + database.log())));
    return access;
  }

  private static <T> T get(CompletableFuture<T> future) throws Exception {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** Without demo data the product is as good: a failure here is told, and no more. */
  private void demo(Credentials credentials) {
    try {
      steps.step("demo", "%d tenants", () -> new DemoTree(address.localUrl(), credentials).load());
    } catch (Exception e) {
      LOG.log(Level.WARNING, "The demo data is incomplete", e);
      steps.line("demo", "incomplete, see " + data.logs() + ": " + DataDirectory.reason(e));
    }
  }
}
