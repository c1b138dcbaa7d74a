package org.centralita.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Makes a tenant over REST that was filled before, and compares all columns of all their rows. */
final class FillingCheck {

  /** What differs from one tenant or entry to the next. */
  private static final Set<String> OWN =
      Set.of(
          "id",
          "tenant_id",
          "record_id",
          "parent_id",
          "path",
          "at",
          "created_at",
          "updated_at",
          "user_name",
          "request_id");

  private static final int NUMBER = 123;

  private final Filling filling;

  FillingCheck(Filling filling) {
    this.filling = filling;
  }

  /**
   * Fails when the product writes something else than what was filled: then the filling must learn
   * it.
   */
  void run(Api api) throws IOException, SQLException {
    int reseller = (NUMBER + 1) % Filling.RESELLERS;
    UUID made = filling.customer(api, NUMBER, reseller);
    UUID filled = filling.tenant(NUMBER);
    compare("tenant", "id = ?", filled, made);
    compare("tenant_word", "tenant_id = ? ORDER BY word", filled, made);
    List<Template> trail = compare("audit_entry", "record_id = ? ORDER BY id", filled, made);
    if (trail.size() != 2) {
      throw new IllegalStateException("A new tenant and its change left " + trail.size());
    }
  }

  private List<Template> compare(String table, String where, UUID filled, UUID made)
      throws SQLException {
    List<Template> ours = filling.rows(table, where, filled);
    List<Template> theirs = filling.rows(table, where, made);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < theirs.size(); i++) {
      Map<String, Object> row = ours.get(i).values();
      theirs
          .get(i)
          .values()
          .forEach(
              (column, value) -> {
                if (!OWN.contains(column) && !same(row.get(column), value)) {
                  differences.add(column + ": " + row.get(column) + " but made " + value);
                }
              });
    }
    boolean words = table.equals("tenant_word");
    if (!differences.isEmpty() || words && ours.size() != theirs.size()) {
      throw new IllegalStateException(table + " is filled otherwise than made: " + differences);
    }
    return theirs;
  }

  /** What tells of the parent may tell of another one. */
  private boolean same(Object ours, Object theirs) {
    if (ours instanceof byte[] a && theirs instanceof byte[] b) {
      return Arrays.equals(a, b);
    }
    return Objects.equals(anonymous(ours), anonymous(theirs));
  }

  private Object anonymous(Object value) {
    return value instanceof String text
        ? text.replaceAll("\"parentId\":\"[^\"]*\"", "\"parentId\":\"\"")
        : value;
  }
}
