package org.centralita.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.centralita.persistence.Ids;

/**
 * The key pairs in the database. A pair never changes, so what a node has read once it may keep; a
 * key id that it doesn't know is looked up, because another node may have made it.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class SigningKeys {

  private static final int BITS = 2048;

  @PersistenceContext(unitName = "centralita")
  private EntityManager em;

  private final Map<String, JWSVerifier> verifiers = new ConcurrentHashMap<>();
  private volatile RSAKey current;

  /** Makes the first pair where there is none, and proves that the newest can be opened. */
  public void prepare(MasterKey master) {
    List<SigningKey> newestFirst = stored();
    if (newestFirst.isEmpty()) {
      RSAKey made = generate();
      em.persist(
          new SigningKey(
              made.getKeyID(),
              made.toPublicJWK().toJSONString(),
              master.seal(made.toJSONString())));
      em.flush();
      current = made;
    } else {
      current = parse(master.open(newestFirst.get(0).sealedJwk()));
    }
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
    return stored().stream().map(key -> parse(key.publicJwk())).toList();
  }

  private List<SigningKey> stored() {
    return em.createQuery("SELECT k FROM SigningKey k ORDER BY k.id DESC", SigningKey.class)
        .getResultList();
  }

  private static RSAKey generate() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(com.nimbusds.jose.JWSAlgorithm.RS256)
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
