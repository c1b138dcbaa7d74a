-- A lasting sign-in: of a person in the pages, or of a program that holds a refresh token. It is gone when it ends.
CREATE TABLE login_session (
  id           BINARY(16)    NOT NULL PRIMARY KEY,
  kind         VARCHAR(10)   COLLATE utf8mb4_bin NOT NULL,
  -- The person; null where a program signs in for itself.
  user_id      BINARY(16),
  -- The program; null in the pages.
  client_id    BINARY(16),
  -- What people know it by: the browser or the program.
  label        VARCHAR(200)  NOT NULL,
  ip           VARCHAR(45)   COLLATE utf8mb4_bin,
  -- The roles that it was given; empty for all of the person's.
  scope        VARCHAR(1000) COLLATE utf8mb4_bin NOT NULL,
  -- SHA-256 of the refresh token that is good now.
  refresh_hash VARCHAR(64)   COLLATE utf8mb4_bin,
  created_at   DATETIME(6)   NOT NULL,
  last_seen_at DATETIME(6)   NOT NULL,
  expires_at   DATETIME(6)   NOT NULL,
  KEY ix_login_session_expires (expires_at),
  CONSTRAINT fk_login_session_user FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE,
  CONSTRAINT fk_login_session_client FOREIGN KEY (client_id) REFERENCES api_client (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Authorization codes (RFC 6749, section 4.1). A used one is kept until it expires, to notice its second use.
CREATE TABLE authorization_code (
  code_hash    VARCHAR(64)   COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  client_id    BINARY(16)    NOT NULL,
  user_id      BINARY(16)    NOT NULL,
  redirect_uri VARCHAR(2000) COLLATE utf8mb4_bin NOT NULL,
  scope        VARCHAR(1000) COLLATE utf8mb4_bin NOT NULL,
  challenge    VARCHAR(128)  COLLATE utf8mb4_bin NOT NULL,
  -- The session that it began; null while it is unused.
  session_id   BINARY(16),
  expires_at   DATETIME(6)   NOT NULL,
  KEY ix_authorization_code_expires (expires_at),
  CONSTRAINT fk_authorization_code_user FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE,
  CONSTRAINT fk_authorization_code_client FOREIGN KEY (client_id) REFERENCES api_client (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Refused sign-ins of one account or from one address, so that every node knows when to refuse more.
CREATE TABLE sign_in_failure (
  -- "account:" or "address:" and a hash or the address.
  subject      VARCHAR(80)   COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  failures     INT           NOT NULL,
  since        DATETIME(6)   NOT NULL,
  locked_until DATETIME(6),
  KEY ix_sign_in_failure_since (since)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
