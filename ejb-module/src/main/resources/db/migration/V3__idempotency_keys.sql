-- Idempotency-Key of REST (decision 009): the caller's key, the request that it belongs to, and the
-- first answer, sealed with the key of CENTRALITA_KEY_FILE. No answer: the request is worked on, by
-- whoever holds the claim.
CREATE TABLE idempotency_key (
  caller_id    BINARY(16)  NOT NULL,
  key_hash     BINARY(32)  NOT NULL,
  claim        BINARY(16)  NOT NULL,
  fingerprint  BINARY(32)  NOT NULL,
  answer       MEDIUMTEXT  CHARACTER SET ascii COLLATE ascii_bin,
  leased_until DATETIME(6) NOT NULL,
  created_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (caller_id, key_hash),
  KEY ix_idempotency_key_old (created_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
