package org.centralita.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;

import groovy.json.JsonOutput;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.centralita.testing.Api;
import org.centralita.testing.Names;
import org.centralita.testing.Product;
import org.centralita.testing.ProductTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Budget: a list costs the same statements however long it is. */
class StatementsIT {

  private static final int ROWS = 40;
  private static final int TRIES = 8;

  private final Api provider = Api.asProvider();

  @ParameterizedTest
  @ValueSource(strings = {"/tenants", "/audit", "/product-types"})
  void listRunsTheSameStatementsForFewAndManyRows(String path) throws SQLException {
    for (int i = rows(path, 500); i < ROWS; i++) {
      if (path.equals("/product-types")) {
        ProductTypes.make(provider, Map.of("licences", Map.of("customer.user", 5)));
      } else {
        aCustomer().madeBy(provider);
      }
    }
    assertThat(rows(path, 5)).isEqualTo(5);
    assertThat(rows(path, 100)).isGreaterThanOrEqualTo(ROWS);

    assertThat(statements(path, 100)).isEqualTo(statements(path, 5));
  }

  @Test
  void requestsWithoutAKeyKnowNothingOfKeys() throws SQLException {
    assertThat(askForKeys(provider.request())).isZero();
    assertThat(askForKeys(provider.request().header("Idempotency-Key", Names.random())))
        .isPositive();
  }

  /** How many statements ask for keys while a tenant is made. */
  private static long askForKeys(RequestSpecification request) throws SQLException {
    String body = JsonOutput.toJson(aCustomer().body());
    try (Connection sql = Product.instance().sql();
        Statement statement = sql.createStatement()) {
      statement.execute("SET GLOBAL log_output = 'TABLE'");
      statement.execute("TRUNCATE TABLE mysql.general_log");
      statement.execute("SET GLOBAL general_log = ON");
      try {
        Api.ok(request.contentType(ContentType.JSON).body(body).post("/tenants"));
      } finally {
        statement.execute("SET GLOBAL general_log = OFF");
      }
      try (ResultSet row =
          statement.executeQuery(
              "SELECT SUM(argument LIKE '%idempotency_key%'), SUM(argument LIKE '%INTO tenant%')"
                  + " FROM mysql.general_log")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getLong(2)).isPositive();
        return row.getLong(1);
      }
    }
  }

  private int rows(String path, int limit) {
    return Api.ok(provider.get(path, "limit", limit)).<List<?>>path("items").size();
  }

  /** The least of several tries: jobs of the product run statements of their own meanwhile. */
  private long statements(String path, int limit) throws SQLException {
    long least = Long.MAX_VALUE;
    try (Connection sql = Product.instance().sql();
        Statement statement = sql.createStatement()) {
      for (int i = 0; i < TRIES; i++) {
        long before = questions(statement);
        rows(path, limit);
        least = Math.min(least, questions(statement) - before);
      }
    }
    assertThat(least).isPositive();
    return least;
  }

  private static long questions(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
      assertThat(row.next()).isTrue();
      return row.getLong(2);
    }
  }
}
