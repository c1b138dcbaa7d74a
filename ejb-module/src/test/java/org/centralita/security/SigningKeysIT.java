package org.centralita.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.centralita.container.Container;
import org.centralita.container.Fixture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A new key is known before it signs, and an old one is known as long as its tokens are good. */
@ExtendWith(ArquillianExtension.class)
class SigningKeysIT {

  @Inject private SigningKeys keys;
  @Inject private AccessTokens tokens;

  @Deployment
  static WebArchive product() {
    return Container.services(SigningKeysIT.class);
  }

  @Test
  void rotatesWithoutBreakingATokenThatRuns() {
    keys.rotate();
    final String first = keys.current().getKeyID();
    assertThat(published()).containsExactly(first);
    final String token = token();

    ageAll(SigningKeys.LIFE.plusMinutes(1));
    keys.rotate();
    List<String> both = published();
    assertThat(both).hasSize(2).endsWith(first);
    assertThat(keys.current().getKeyID()).as("the new one only gives notice").isEqualTo(first);
    keys.rotate();
    assertThat(published()).as("one new key is enough").isEqualTo(both);

    ageAll(SigningKeys.NOTICE.plusMinutes(1));
    keys.rotate();
    String second = both.get(0);
    assertThat(keys.current().getKeyID()).isEqualTo(second);
    assertThat(tokens.check(token)).isPresent();
    assertThat(tokens.check(token())).isPresent();
    assertThat(published()).isEqualTo(both);

    ageAll(SigningKeys.REST.plusMinutes(1));
    keys.rotate();
    assertThat(published()).containsExactly(second);
    assertThat(tokens.check(token)).isEmpty();
  }

  private List<String> published() {
    return keys.all().stream().map(key -> key.getKeyID()).toList();
  }

  private String token() {
    UUID id = UUID.randomUUID();
    return tokens.issue(new Identity(id, "x", "x", id, "x/", Set.of("held.read"), id), "program");
  }

  private static void ageAll(Duration by) {
    Fixture.rows(
        "UPDATE signing_key SET created_at = created_at - INTERVAL ? SECOND", by.toSeconds());
  }
}
