package org.centralita.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Brings the product up, keeps it up until it is stopped, and tells the operator about both. */
public final class Launcher {
  private final PrintStream errors = System.err;
  private final Steps steps = new Steps(System.out);
  private final Shutdown shutdown = new Shutdown(steps);
  private Path log;

  private Launcher() {}

  /** Starts the product; returns when it is being stopped. Ends the process when it can't start. */
  public static void start() {
    LastingLogManager.install();
    new Launcher().run();
  }

  private void run() {
    try {
      Settings settings = Settings.ofProcess();
      DataDirectory data = DataDirectory.open(settings.data());
      InstanceLock lock = InstanceLock.take(data.file("lock"));
      shutdown.install();
      shutdown.add(lock);
      Address address = Address.free(settings.bind(), settings.port());
      String baseUrl = settings.publicUrl().orElse(address.localUrl());
      lock.tell("process " + ProcessHandle.current().pid() + ", " + baseUrl);
      data.emptyTemporary();
      shutdown.add(() -> DataDirectory.delete(data.temporary()));
      System.setProperty("java.io.tmpdir", data.temporary().toString());
      log = data.logs().resolve("centralita.log");
      LogFile.takeOver(log);

      Product product = new Product(settings, data, address, steps, shutdown, this::fail);
      Credentials credentials = product.start(baseUrl);
      tell(credentials, data);
      shutdown.await();
    } catch (Exception e) {
      fail(e);
    }
  }

  private void tell(Credentials credentials, DataDirectory data) {
    steps.ready(credentials.baseUrl() + "/");
    if (credentials.made()) {
      steps.line(
          "administrator", credentials.adminEmail() + "  password " + credentials.adminPassword());
      steps.line("API client", credentials.clientId() + "  secret " + credentials.clientSecret());
    }
    steps.line("credentials", "in " + data.file("credentials.properties"));
  }

  /** One line for the operator, the rest for the log; a stop in progress explains any failure. */
  private void fail(Exception problem) {
    if (shutdown.begun()) {
      return;
    }
    if (log != null) {
      Logger.getLogger(Launcher.class.getName()).log(Level.SEVERE, "The start failed", problem);
    }
    if (problem instanceof StartFailure failure) {
      errors.println(failure.getMessage());
      shutdown.exit(failure.exitCode());
    }
    String reason = DataDirectory.reason(problem).lines().findFirst().orElse("");
    if (isFullDisk(problem)) {
      reason = "the disk is full, make room and start again";
    }
    errors.println(
        "Centralita could not start: " + reason + (log == null ? "" : "; details are in " + log));
    shutdown.exit(StartFailure.FAILED);
  }

  private static boolean isFullDisk(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("No space left") || message.contains("not enough space")) {
        return true;
      }
    }
    return false;
  }
}
