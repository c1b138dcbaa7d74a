package org.centralita.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.centralita.settings.Setting;

/** Makes and checks access tokens: signed JWTs (RFC 9068) that any node can check by itself. */
@ApplicationScoped
public class AccessTokens {

  /** How long a token is good for. */
  public static final Duration LIFETIME = Duration.ofMinutes(15);

  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

  @EJB private SigningKeys keys;

  @Inject private CheckedTokens checked;

  /**
   * A token for the caller in its session.
   *
   * @param clientId the program that will hold it
   */
  public String issue(Identity caller, String clientId) {
    Instant now = Instant.now();
    RSAKey key = keys.current();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(issuer())
            .subject(caller.id().toString())
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFETIME)))
            .claim("name", caller.name())
            .claim("display_name", caller.displayName())
            .claim("tenant", caller.tenantId().toString())
            .claim("tenant_path", caller.tenantPath())
            .claim("client_id", clientId)
            .claim("sid", caller.session().toString())
            .claim("scope", String.join(" ", caller.roles().stream().sorted().toList()))
            .build();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).type(TYPE).keyID(key.getKeyID()).build(),
            claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("Cannot sign an access token", e);
    }
    return token.serialize();
  }

  /** The caller that the token names; empty when it is not ours, was changed or has expired. */
  public Optional<Identity> check(String value) {
    Identity known = checked.find(value);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      SignedJWT token = SignedJWT.parse(value);
      JWSHeader header = token.getHeader();
      if (!JWSAlgorithm.RS256.equals(header.getAlgorithm()) || !TYPE.equals(header.getType())) {
        return Optional.empty();
      }
      Optional<JWSVerifier> verifier = keys.verifier(header.getKeyID());
      if (verifier.isEmpty() || !token.verify(verifier.get())) {
        return Optional.empty();
      }
      JWTClaimsSet claims = token.getJWTClaimsSet();
      Optional<Identity> caller = identity(claims);
      caller.ifPresent(found -> checked.keep(value, found, claims.getExpirationTime().toInstant()));
      return caller;
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Identity> identity(JWTClaimsSet claims) throws ParseException {
    if (!issuer().equals(claims.getIssuer())
        || !claims.getAudience().contains(issuer())
        || claims.getStringClaim("sid") == null
        || claims.getExpirationTime() == null
        || !claims.getExpirationTime().toInstant().isAfter(Instant.now())) {
      return Optional.empty();
    }
    String scope = claims.getStringClaim("scope");
    return Optional.of(
        new Identity(
            UUID.fromString(claims.getSubject()),
            claims.getStringClaim("name"),
            claims.getStringClaim("display_name"),
            UUID.fromString(claims.getStringClaim("tenant")),
            claims.getStringClaim("tenant_path"),
            scope.isEmpty() ? Set.of() : Set.copyOf(List.of(scope.split(" "))),
            UUID.fromString(claims.getStringClaim("sid"))));
  }

  /** The public keys as a JWK set (RFC 7517). */
  public String publicKeys() {
    return new JWKSet(List.copyOf(keys.all())).toString(true);
  }

  /** Who issues the tokens: the address that clients use. */
  public static String issuer() {
    return Setting.CENTRALITA_PUBLIC_URL
        .value()
        .orElseThrow(() -> Setting.CENTRALITA_PUBLIC_URL.wrong("set the address that clients use"));
  }

  static JWSVerifier verifierOf(RSAKey key) {
    try {
      return new RSASSAVerifier(key);
    } catch (JOSEException e) {
      throw new IllegalStateException("Unusable public key", e);
    }
  }
}
