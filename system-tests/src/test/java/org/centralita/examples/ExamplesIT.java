package org.centralita.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.centralita.testing.TenantBuilder.aCustomer;

import io.restassured.response.Response;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.centralita.testing.Api;
import org.centralita.testing.ApiClient;
import org.centralita.testing.Instance;
import org.centralita.testing.Names;
import org.centralita.testing.Product;
import org.centralita.testing.ProductTypes;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples run as they are handed out. */
class ExamplesIT {

  private record Run(int exitCode, String output) {}

  /** A script that needs Python is skipped where there is none, but not where changes land. */
  private static void requirePython(String script) {
    if (script.endsWith(".py") && !"true".equals(System.getenv("CI"))) {
      assumeThat(Stream.of(System.getenv("PATH").split(File.pathSeparator)))
          .as("python3 on the path")
          .anyMatch(directory -> Files.isExecutable(Path.of(directory, "python3")));
    }
  }

  private static Run run(String command, String url, ApiClient client) throws Exception {
    requirePython(command.split(" ")[0]);
    Path output =
        Files.createDirectories(Instance.target().resolve("logs"))
            .resolve("example-" + Names.random() + ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(command.contains(".py") ? "python3" : "bash"),
                        Stream.of(command.split(" ")))
                    .toList())
            .directory(new File(System.getProperty("centralita.examples")));
    builder.environment().put("CENTRALITA_URL", url);
    builder.environment().put("CLIENT_ID", client.clientId());
    builder.environment().put("CLIENT_SECRET", client.secret());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(output));
  }

  @ParameterizedTest
  @CsvSource({"customer.sh, 2", "soap/customer.sh, 2", "soap/centralita.py scenario, 3"})
  void createsChangesAndShowsTheTrail(String script, int entries) throws Exception {
    Api provider = Api.asProvider();
    ProductTypes.usual();

    Run run = run(script, Product.instance().url(), provider.client());

    assertThat(run.exitCode()).as("%s", run.output()).isZero();
    String name =
        run.output()
            .lines()
            .filter(l -> l.startsWith("Created "))
            .findFirst()
            .orElseThrow()
            .replaceFirst("Created (.*) with the id .*", "$1");
    List<Map<String, Object>> found = provider.get("/tenants", "q", name).path("items");
    assertThat(found)
        .singleElement()
        .satisfies(
            tenant -> {
              assertThat(tenant).containsEntry("name", name);
              assertThat(tenant.get("notes")).isNotNull();
              assertThat(
                      provider
                          .get("/tenants/" + tenant.get("id") + "/audit")
                          .<List<?>>path("items"))
                  .hasSize(entries);
            });
    assertThat(run.output()).contains("POST", "PUT", "client:" + provider.client().name());
    assertThat(run(script, Product.instance().url(), provider.client()).exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer.sh", "soap/customer.sh", "soap/centralita.py scenario"})
  void failsWithWrongCredentials(String script) throws IOException, Exception {
    Run run =
        run(
            script,
            Product.instance().url(),
            new ApiClient(null, "x", Api.asProvider().client().clientId(), "wrong"));

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.output()).contains("401");
  }

  @Test
  void sendsAnyExampleAndTellsOfFaults() throws Exception {
    Api provider = Api.asProvider();
    Tenant tenant = aCustomer().madeBy(provider);
    String url = Product.instance().url();
    String script = "soap/centralita.py ";

    Run read = run(script + "getTenant --set TENANT_ID=" + tenant.id(), url, provider.client());
    Run refused = run(script + "createTenant", url, provider.client());
    Run unknown = run(script + "flyTenant", url, provider.client());

    assertThat(read.exitCode()).as("%s", read.output()).isZero();
    assertThat(read.output()).contains("<c:name>" + tenant.name() + "</c:name>");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.output()).contains("500 INVALID: ", "  productType: ");
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.output()).startsWith("There is no operation flyTenant.");
  }

  @Test
  void signsInByUsernameToken() throws IOException {
    ApiClient client = Api.asProvider().client();
    String message =
        Files.readString(
                Path.of(System.getProperty("centralita.examples"), "soap/usernameToken.xml"))
            .replace("CLIENT_ID", client.clientId())
            .replace("CLIENT_SECRET", client.secret())
            .replace("NONCE", Names.random())
            .replace("NOW", Instant.now().toString());

    Response answer =
        Api.anonymous()
            .plain()
            .contentType("text/xml")
            .body(message)
            .post("/soap/v1/TenantService");

    assertThat(answer.statusCode()).as("%s", answer.asString()).isEqualTo(200);
    assertThat(answer.asString()).contains("findTenantsResponse");
  }
}
