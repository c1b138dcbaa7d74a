package org.centralita.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @Test
  void startsOnLoopbackWithDemoDataWhenNothingIsSet() throws StartFailure {
    Settings settings = Settings.read(name -> null);

    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.bind().isLoopbackAddress()).isTrue();
    assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
    assertThat(settings.demo()).isTrue();
    assertThat(settings.publicUrl()).isEmpty();
    assertThat(settings.database()).isEmpty();
  }

  @Test
  void takesBlankForAbsent() throws StartFailure {
    assertThat(Settings.read(name -> " ").port()).isEqualTo(8080);
  }

  @Test
  void leavesNoSlashAtTheEndOfThePublicUrl() throws StartFailure {
    Settings settings = read(Map.of("CENTRALITA_PUBLIC_URL", "https://voice.example.com/c/"));

    assertThat(settings.publicUrl()).contains("https://voice.example.com/c");
  }

  @ParameterizedTest
  @CsvSource({
    "CENTRALITA_PORT, eighty",
    "CENTRALITA_PORT, 65536",
    "CENTRALITA_PORT, -1",
    "CENTRALITA_BIND, 192.0.2.1",
    "CENTRALITA_DEMO, perhaps",
    "CENTRALITA_LOG_FORMAT, xml",
    "CENTRALITA_PUBLIC_URL, ftp://example.com/",
    "CENTRALITA_PUBLIC_URL, example.com",
    "CENTRALITA_PUBLIC_URL, https://example.com/?a=b",
    "CENTRALITA_KEY_FILE, /there/is/no/such/key",
  })
  void refusesWrongValueNamingTheSetting(String name, String value) {
    StartFailure failure = failure(Map.of(name, value));

    assertThat(failure.exitCode()).isEqualTo(2);
    assertThat(failure.getMessage()).startsWith(name).contains(value).hasLineCount(1);
  }

  @Test
  void asksForTheWholeOfAnOwnDatabase() {
    StartFailure failure = failure(Map.of("CENTRALITA_DB_URL", "jdbc:mysql://db/centralita"));

    assertThat(failure.exitCode()).isEqualTo(2);
    assertThat(failure.getMessage()).startsWith("CENTRALITA_DB_USER is missing");
  }

  @Test
  void keepsTheSecretsOfAWrongDatabaseUrlToItself() {
    StartFailure failure =
        failure(
            Map.of(
                "CENTRALITA_DB_URL", "postgresql://u:secret@db/x",
                "CENTRALITA_DB_USER", "u",
                "CENTRALITA_DB_PASSWORD", "p"));

    assertThat(failure.getMessage()).startsWith("CENTRALITA_DB_URL").doesNotContain("secret");
  }

  @Test
  void addsOnlyMissingOptionsToAnOwnDatabasesUrl() throws StartFailure {
    DatabaseAccess access =
        read(Map.of(
                "CENTRALITA_DB_URL", "jdbc:mariadb://db:3307/c?cachePrepStmts=false",
                "CENTRALITA_DB_USER", "u",
                "CENTRALITA_DB_PASSWORD", " p "))
            .database()
            .orElseThrow();

    assertThat(access.url())
        .startsWith("jdbc:mysql://db:3307/c?cachePrepStmts=false&")
        .contains("&connectionTimeZone=UTC", "&rewriteBatchedStatements=true")
        .doesNotContain("cachePrepStmts=true", "sslMode", "allowPublicKeyRetrieval", "&&");
    assertThat(access.place()).isEqualTo("db:3307/c");
    assertThat(access.password()).isEqualTo(" p ");
  }

  private static Settings read(Map<String, String> values) throws StartFailure {
    return Settings.read(values::get);
  }

  private static StartFailure failure(Map<String, String> values) {
    return catchThrowableOfType(StartFailure.class, () -> read(values));
  }
}
