package org.centralita.user;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.centralita.container.Calls;
import org.centralita.container.Container;
import org.centralita.container.Fixture;
import org.centralita.security.Identity;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A nonce is good once. */
@ExtendWith(ArquillianExtension.class)
class NonceServiceIT {

  @Inject private NonceService nonces;

  @Deployment
  static WebArchive product() {
    return Container.services(NonceServiceIT.class);
  }

  @Test
  void oneOfManyAtOnceSpendsIt() throws Exception {
    Identity caller = Fixture.provider();
    String nonce = UUID.randomUUID().toString();
    ExecutorService nodes = Executors.newFixedThreadPool(8);
    List<Future<Boolean>> answers = new ArrayList<>();
    try {
      for (int i = 0; i < 32; i++) {
        answers.add(nodes.submit(() -> Calls.as(caller, () -> nonces.spend(nonce, null))));
      }
      int won = 0;
      for (Future<Boolean> answer : answers) {
        won += answer.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    } finally {
      nodes.shutdownNow();
    }
    assertThat(
            Fixture.rows(
                "SELECT id FROM audit_entry WHERE record_id = ? AND action = 'LOGIN_FAILED'",
                caller.id()))
        .hasSize(31);
  }

  @Test
  void anotherCallerMaySpendTheSame() {
    String nonce = UUID.randomUUID().toString();

    assertThat(Calls.as(Fixture.provider(), () -> nonces.spend(nonce, null))).isTrue();
    assertThat(Calls.as(Fixture.provider(), () -> nonces.spend(nonce, null))).isTrue();
  }
}
