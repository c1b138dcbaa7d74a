package org.centralita.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseAccountsTest {
  @TempDir Path directory;

  @Test
  void keepsPasswords() throws Exception {
    Path file = directory.resolve("database.properties");

    assertThat(DatabaseAccounts.keep(file)).isEqualTo(DatabaseAccounts.keep(file));
  }

  @Test
  void putsNoForeignTextIntoSql() throws Exception {
    Path file = directory.resolve("database.properties");
    Files.writeString(file, "root.password=x'; DROP DATABASE centralita; --\npassword=y\n");

    assertThat(DatabaseAccounts.keep(file).sql()).doesNotContain("DROP");
  }

  @Test
  void writesOneStatementPerLineAsTheInitFileDemands() throws Exception {
    String sql = DatabaseAccounts.keep(directory.resolve("database.properties")).sql();

    assertThat(sql.lines()).allMatch(line -> line.endsWith(";"));
  }
}
