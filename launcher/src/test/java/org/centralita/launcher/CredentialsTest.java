package org.centralita.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {
  @TempDir Path directory;

  @Test
  void makesStrongOnesOnTheFirstStart() throws Exception {
    Credentials made = Credentials.keep(file(), "http://127.0.0.1:1/centralita");

    assertThat(made.made()).isTrue();
    assertThat(made.adminEmail()).isEqualTo("admin@centralita.example");
    assertThat(made.adminPassword())
        .hasSizeGreaterThanOrEqualTo(20)
        .matches("(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9]).*");
    assertThat(made.clientId()).matches("centralita-[a-z0-9]{10}");
    assertThat(made.clientSecret()).matches("[A-Za-z0-9]{40}");
  }

  @Test
  void keepsThemAndWritesTheNewAddress() throws Exception {
    Credentials made = Credentials.keep(file(), "http://127.0.0.1:1/centralita");
    Credentials found = Credentials.keep(file(), "http://127.0.0.1:2/centralita");

    assertThat(found.made()).isFalse();
    assertThat(found.adminPassword()).isEqualTo(made.adminPassword());
    assertThat(found.clientSecret()).isEqualTo(made.clientSecret());
    Properties content = new Properties();
    content.load(Files.newBufferedReader(file()));
    assertThat(content).containsEntry("base.url", "http://127.0.0.1:2/centralita");
    assertThat(content).containsEntry("client.secret", made.clientSecret());
  }

  @Test
  void writesTheAddressAsShellScriptsReadIt() throws Exception {
    Credentials.keep(file(), "http://127.0.0.1:1/centralita");

    assertThat(file()).content().contains("\nbase.url=http://127.0.0.1:1/centralita\n");
  }

  @Test
  void letsOnlyTheOwnerRead() throws Exception {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));

    Credentials.keep(file(), "http://127.0.0.1:1/centralita");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesAFileThatLostAValue() throws Exception {
    Files.writeString(file(), "admin.email=a@example.com\n");

    assertThatThrownBy(() -> Credentials.keep(file(), "http://127.0.0.1:1/centralita"))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("has no admin.password");
  }

  private Path file() {
    return directory.resolve("credentials.properties");
  }
}
