-- Nonces of WS-Security that API clients have spent (SHA-256 in hex). The key decides, over all nodes, who was first.
CREATE TABLE used_nonce (
  client_id  BINARY(16)  NOT NULL,
  nonce_hash CHAR(64)    COLLATE utf8mb4_bin NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (client_id, nonce_hash),
  KEY ix_used_nonce_expires (expires_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
