package org.centralita.start;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.centralita.container.Container;
import org.centralita.container.Fixture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is over is removed, and nothing else. */
@ExtendWith(ArquillianExtension.class)
class HousekeepingIT {

  @Inject private Housekeeping housekeeping;

  @Deployment
  static WebArchive product() {
    return Container.services(HousekeepingIT.class);
  }

  @Test
  void removesWhatIsOverAndNothingElse() {
    UUID id = UUID.randomUUID();
    for (String nonce : List.of("over", "good")) {
      Fixture.rows(
          "INSERT INTO used_nonce (client_id, nonce_hash, expires_at)"
              + " VALUES (?, SHA2(?, 256), UTC_TIMESTAMP(6) + INTERVAL ? MINUTE)",
          id,
          nonce,
          nonce.equals("over") ? -1 : 1);
      Fixture.rows(
          "INSERT INTO sign_in_failure (subject, failures, since)"
              + " VALUES (?, 1, UTC_TIMESTAMP(6) - INTERVAL ? HOUR)",
          "account:" + nonce + id,
          nonce.equals("over") ? 25 : 23);
      Fixture.rows(
          "INSERT INTO login_session (id, kind, label, scope, created_at, last_seen_at, expires_at)"
              + " VALUES (?, 'PAGES', ?, '', NOW(6), NOW(6), UTC_TIMESTAMP(6) + INTERVAL ? MINUTE)",
          UUID.randomUUID(),
          nonce + id,
          nonce.equals("over") ? -1 : 1);
    }

    housekeeping.run();

    assertThat(Fixture.rows("SELECT nonce_hash FROM used_nonce WHERE client_id = ?", id))
        .hasSize(1);
    assertThat(Fixture.rows("SELECT subject FROM sign_in_failure WHERE subject LIKE ?", "%" + id))
        .singleElement()
        .satisfies(row -> assertThat(row[0]).isEqualTo("account:good" + id));
    assertThat(Fixture.rows("SELECT label FROM login_session WHERE label LIKE ?", "%" + id))
        .singleElement()
        .satisfies(row -> assertThat(row[0]).isEqualTo("good" + id));
  }
}
