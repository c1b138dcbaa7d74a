package org.centralita.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.centralita.persistence.Ids;

/**
 * The key pairs in the database. A new one is made every 90 days. It is published before it signs,
 * so that those who keep the published keys for a while know it in time, and the one before it
 * stays published until no token that it signed is good any more. A pair never changes, so what a
 * node has read once it may keep; a key id that it doesn't know is looked up, because another node
 * may have made it.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class SigningKeys {

  private static final int BITS = 2048;

  /** How long a pair signs. */
  static final Duration LIFE = Duration.ofDays(90);

  /** How long a pair is published before it signs; twice what the answer may be kept for. */
  static final Duration NOTICE = Duration.ofMinutes(10);

  /** How long a pair is published after it has signed last; more than a token's life. */
  static final Duration REST = Duration.ofHours(1);

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  @Inject private CheckedTokens checked;

  private final Map<String, JWSVerifier> verifiers = new ConcurrentHashMap<>();
  private volatile MasterKey master;
  private volatile RSAKey current;

  /** Makes the first pair where there is none, and proves that the one that signs can be opened. */
  public void prepare(MasterKey key) {
    master = key;
    if (newestFirst().isEmpty()) {
      make();
    }
    use(signing(newestFirst()));
  }

  /**
   * Makes the next pair when it is time, lets go of those that nobody needs, and signs with the
   * right one. Nodes do this one after another; each must do it, to sign with what others made.
   */
  public void rotate() {
    // In the order of their making, so that who waited for another node sees what that one made.
    List<SigningKey> keys =
        em.createQuery("SELECT k FROM SigningKey k ORDER BY k.id", SigningKey.class)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    Instant now = Instant.now();
    if (keys.isEmpty() || keys.get(keys.size() - 1).createdAt().plus(LIFE).isBefore(now)) {
      make();
    }
    SigningKey signing = signing(newestFirst());
    if (signing.createdAt().plus(NOTICE).plus(REST).isBefore(now)) {
      keys.stream()
          .filter(key -> key.createdAt().isBefore(signing.createdAt()))
          .forEach(this::forget);
    }
    use(signing);
    if (verifiers.keySet().retainAll(newestFirst().stream().map(SigningKey::id).toList())) {
      checked.forget();
    }
  }

  /** The newest pair that everybody had time to learn of; the oldest where there is no such. */
  private static SigningKey signing(List<SigningKey> newestFirst) {
    Instant known = Instant.now().minus(NOTICE);
    return newestFirst.stream()
        .filter(key -> !key.createdAt().isAfter(known))
        .findFirst()
        .orElse(newestFirst.get(newestFirst.size() - 1));
  }

  private void use(SigningKey key) {
    if (current == null || !current.getKeyID().equals(key.id())) {
      current = parse(master.open(key.sealedJwk()));
    }
  }

  private void make() {
    RSAKey made = generate();
    em.persist(
        new SigningKey(
            made.getKeyID(), made.toPublicJWK().toJSONString(), master.seal(made.toJSONString())));
    em.flush();
  }

  private void forget(SigningKey key) {
    em.remove(key);
  }

  /** The pair that signs. */
  public RSAKey current() {
    return current;
  }

  /** Checks signatures made with that key; empty when there is no such key. */
  public Optional<JWSVerifier> verifier(String keyId) {
    if (keyId == null) {
      return Optional.empty();
    }
    JWSVerifier known = verifiers.get(keyId);
    if (known == null) {
      SigningKey key = em.find(SigningKey.class, keyId);
      if (key == null) {
        return Optional.empty();
      }
      known = AccessTokens.verifierOf(parse(key.publicJwk()));
      verifiers.put(keyId, known);
    }
    return Optional.of(known);
  }

  /** All public keys, the newest first. */
  public List<RSAKey> all() {
    return newestFirst().stream().map(key -> parse(key.publicJwk())).toList();
  }

  private List<SigningKey> newestFirst() {
    return em.createQuery("SELECT k FROM SigningKey k ORDER BY k.id DESC", SigningKey.class)
        .getResultList();
  }

  private static RSAKey generate() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyID(Ids.next().toString())
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("Cannot make a signing key", e);
    }
  }

  private static RSAKey parse(String jwk) {
    try {
      return RSAKey.parse(jwk);
    } catch (ParseException e) {
      throw new IllegalStateException("A signing key in the database is damaged", e);
    }
  }
}
