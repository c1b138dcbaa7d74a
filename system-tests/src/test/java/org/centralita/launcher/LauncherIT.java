package org.centralita.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.centralita.testing.Api;
import org.centralita.testing.Instance;
import org.centralita.testing.Names;
import org.centralita.testing.Product;
import org.centralita.testing.ProductTypes;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one-command run as an operator meets it. */
class LauncherIT {

  @Test
  void secondStartKeepsTheDataAndEndsCleanly() throws Exception {
    Path data = Instance.directory("restarted");
    Instance first = Instance.on(data).start();
    Map<String, String> credentials =
        Map.of(
            "client.id", first.credential("client.id"),
            "client.secret", first.credential("client.secret"),
            "admin.password", first.credential("admin.password"));
    assertThat(first.console())
        .contains(credentials.values())
        .contains(first.credential("admin.email"));
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("credentials.properties"))))
        .isEqualTo("rw-------");
    Api api = Api.asProvider(first);
    String token = api.token();
    String type = ProductTypes.make(api, Map.of());
    Tenant tenant =
        Tenant.of(
            api.request()
                // A1: nobody is trusted unless the operator says so.
                .header("X-Forwarded-For", "203.0.113.7")
                .contentType("application/json")
                .body(groovy.json.JsonOutput.toJson(aCustomer().withType(type).body()))
                .post("/tenants"));
    assertThat(api.get(tenant.path() + "/audit").<String>path("items[0].ip"))
        .isEqualTo("127.0.0.1");
    assertThat(listening(first.pid())).singleElement().asString().startsWith("127.0.0.1:");
    assertThat(listening(first.database().orElseThrow().pid()))
        .containsExactly("127.0.0.1:" + first.databasePort());

    assertThat(first.interrupt()).isIn(0, 130);
    assertThat(first.database()).isEmpty();
    assertThat(first.console()).contains("\nstopped ");
    assertThat(data.resolve("tmp"))
        .satisfiesAnyOf(
            tmp -> assertThat(tmp).doesNotExist(), tmp -> assertThat(tmp).isEmptyDirectory());

    refusesAWrongListOfProxies(data);

    Instance second = Instance.on(data).start();
    for (Map.Entry<String, String> kept : credentials.entrySet()) {
      assertThat(second.credential(kept.getKey())).isEqualTo(kept.getValue());
      assertThat(second.console()).doesNotContain(kept.getValue());
    }
    Api again = Api.asProvider(second);
    assertThat(again.get(tenant.path()).<String>path("name")).isEqualTo(tenant.name());
    assertThat(again.get(tenant.path() + "/audit").<List<?>>path("items")).hasSize(1);
    assertThat(token).isNotEqualTo(again.token());
    assertThat(second.stop()).isIn(0, 143);
    assertThat(second.database()).isEmpty();

    damage(data.resolve("db"));
    Instance third = Instance.on(data).refuse();
    assertThat(third.exitCode()).isEqualTo(1);
    assertThat(lastLine(third))
        .isEqualTo(
            "The database does not start; its files in "
                + data.resolve("db")
                + " may be damaged. What it says is in "
                + data.resolve("logs/database.log")
                + ".");
    assertThat(third.database()).isEmpty();
    third.discard();
  }

  /** Only the deployed product finds this mistake: on data in use that takes less time. */
  private static void refusesAWrongListOfProxies(Path data) {
    Instance refused = Instance.on(data).with("CENTRALITA_TRUSTED_PROXIES", "10.0.0.0/33").refuse();

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(lastLine(refused))
        .startsWith(
            "Centralita could not start: CENTRALITA_TRUSTED_PROXIES: \"10.0.0.0/33\" is none;"
                + " give addresses or ranges, ")
        .contains("; details are in " + data.resolve("logs"));
    assertThat(refused.database()).isEmpty();
  }

  private static void damage(Path database) throws IOException {
    try (Stream<Path> files = Files.list(database)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("ib")).toList()) {
        Files.write(file, new byte[64 * 1024], StandardOpenOption.WRITE);
      }
    }
  }

  private static String lastLine(Instance instance) {
    List<String> lines = instance.console().strip().lines().toList();
    return lines.get(lines.size() - 1);
  }

  /** Addresses on which a process takes connections. */
  private static List<String> listening(long pid) throws IOException {
    Process ss = new ProcessBuilder("ss", "-Hltnp").start();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(ss.getInputStream()))) {
      return lines
          .lines()
          .filter(line -> line.contains("pid=" + pid + ","))
          .map(line -> line.strip().split("\\s+")[3].replace("[::ffff:127.0.0.1]", "127.0.0.1"))
          .toList();
    }
  }

  @Test
  void refusesATakenPort() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Instance instance =
          Instance.fresh("taken-port")
              .with("CENTRALITA_PORT", Integer.toString(taken.getLocalPort()))
              .refuse();
      instance.discard();

      assertThat(instance.exitCode()).isEqualTo(1);
      assertThat(instance.console())
          .startsWith("Port " + taken.getLocalPort() + " on 127.0.0.1 is not free (")
          .contains("choose another with CENTRALITA_PORT (0 = any free one).")
          .hasLineCount(1);
    }
  }

  @Test
  void refusesDataOnWhichAnotherWorks() {
    Instance shared = Product.instance();

    Instance second = Instance.on(shared.data()).refuse();

    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.console())
        .isEqualTo(
            "Another Centralita works on "
                + shared.data()
                + " (process "
                + shared.pid()
                + ", "
                + shared.url()
                + "): stop it, or choose another directory with CENTRALITA_DATA_DIR.\n");
    Api.ok(Api.asProvider().get("/roles"));
  }

  @Test
  void refusesAFileAsDataDirectory() throws IOException {
    Path file = Instance.directory("file");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "mine");

    Instance instance = Instance.on(file).refuse();

    assertThat(instance.exitCode()).isEqualTo(1);
    assertThat(instance.console())
        .startsWith("The data directory " + file + " is a file: ")
        .hasLineCount(1);
    assertThat(file).hasContent("mine");
    Files.delete(file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CENTRALITA_PORT | abc | CENTRALITA_PORT is \"abc\": give a port from 1 to 65535,"
            + " or 0 for any free one.",
        "CENTRALITA_PORT | 70000 | CENTRALITA_PORT is \"70000\": give a port from 1 to 65535,"
            + " or 0 for any free one.",
        "CENTRALITA_BIND | nowhere.invalid | CENTRALITA_BIND is \"nowhere.invalid\": give an"
            + " address of this machine such as 127.0.0.1, or 0.0.0.0 for all of them.",
        "CENTRALITA_LOG_FORMAT | xml | CENTRALITA_LOG_FORMAT is \"xml\": give text or json.",
        "CENTRALITA_DEMO | maybe | CENTRALITA_DEMO is \"maybe\": give true or false.",
        "CENTRALITA_PUBLIC_URL | here | CENTRALITA_PUBLIC_URL is \"here\": give the address that"
            + " users open, such as https://voice.example.com/centralita.",
        "CENTRALITA_KEY_FILE | /none | CENTRALITA_KEY_FILE is \"/none\": give a file that this"
            + " user can read.",
        "CENTRALITA_DB_URL | jdbc:mysql://x/y | CENTRALITA_DB_USER is missing: your own database"
            + " needs CENTRALITA_DB_URL, CENTRALITA_DB_USER and CENTRALITA_DB_PASSWORD; without"
            + " all three the embedded one is used."
      })
  void refusesAWrongSetting(String name, String value, String line) {
    Instance instance = Instance.fresh("wrong-setting").with(name, value).refuse();

    assertThat(instance.exitCode()).isEqualTo(2);
    assertThat(instance.console()).isEqualTo(line + "\n");
    assertThat(instance.data()).doesNotExist();
  }

  @Test
  void refusesADatabaseThatDoesNotAnswer() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Instance instance =
        external(
                Instance.fresh("no-database"),
                "jdbc:mysql://127.0.0.1:" + port + "/centralita",
                "secret-of-the-operator")
            .refuse();
    instance.discard();

    assertThat(instance.exitCode()).isEqualTo(1);
    assertThat(lastLine(instance))
        .isEqualTo(
            "The database 127.0.0.1:"
                + port
                + "/centralita can't be used (Connection refused): check that it runs, and"
                + " CENTRALITA_DB_URL, CENTRALITA_DB_USER and CENTRALITA_DB_PASSWORD.");
    assertThat(instance.console()).doesNotContain("secret-of-the-operator");
  }

  private static Instance.Setup external(Instance.Setup setup, String url, String password) {
    return setup
        .with("CENTRALITA_DB_URL", url)
        .with("CENTRALITA_DB_USER", "operator")
        .with("CENTRALITA_DB_PASSWORD", password);
  }

  @Test
  void worksOnTheOperatorsOwnDatabase() throws Exception {
    Instance host = Product.instance();
    String schema = "own_" + Names.random();
    String password = Names.random() + Names.random();
    try (var sql = host.sql();
        var statement = sql.createStatement()) {
      statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4");
      statement.execute(
          "CREATE OR REPLACE USER operator@'127.0.0.1' IDENTIFIED BY '" + password + "'");
      statement.execute("GRANT ALL ON " + schema + ".* TO operator@'127.0.0.1'");
    }
    try (Instance instance =
        external(
                Instance.fresh("own-database"),
                "jdbc:mysql://127.0.0.1:"
                    + host.databasePort()
                    + "/"
                    + schema
                    + "?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                password)
            .start()) {
      assertThat(instance.database()).isEmpty();
      assertThat(instance.data().resolve("db")).doesNotExist();
      Api api = Api.asProvider(instance);
      Tenant tenant = aCustomer().withType(ProductTypes.make(api, Map.of())).madeBy(api);
      try (var sql = host.sql();
          var statement = sql.createStatement();
          var rows =
              statement.executeQuery(
                  "SELECT COUNT(*) FROM " + schema + ".tenant WHERE kind = 'CUSTOMER'")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isEqualTo(1);
      }
      assertThat(tenant.status()).isEqualTo("PENDING");
      assertThat(instance.stop()).isIn(0, 143);
    }
    Api.ok(Api.asProvider().get("/roles"));
  }
}
