package org.centralita.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key pair that signs access tokens. Its private part is encrypted. */
@Entity
@Table(name = "signing_key")
public class SigningKey {

  @Id private String id;

  @Column(name = "public_jwk", updatable = false)
  private String publicJwk;

  @Column(name = "sealed_jwk", updatable = false)
  private String sealedJwk;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  /** For the persistence provider. */
  protected SigningKey() {}

  SigningKey(String id, String publicJwk, String sealedJwk) {
    this.id = id;
    this.publicJwk = publicJwk;
    this.sealedJwk = sealedJwk;
    this.createdAt = Instant.now();
  }

  String id() {
    return id;
  }

  Instant createdAt() {
    return createdAt;
  }

  String publicJwk() {
    return publicJwk;
  }

  String sealedJwk() {
    return sealedJwk;
  }
}
