-- Names are compared through *_key columns that the application folds (lower case, NFC), in a binary
-- collation, so that MySQL and MariaDB agree on what is the same. Codes are ASCII and compared as such.

CREATE TABLE product_type (
  id                  BINARY(16)   NOT NULL PRIMARY KEY,
  version             BIGINT       NOT NULL,
  code                VARCHAR(40)  COLLATE utf8mb4_general_ci NOT NULL,
  name                VARCHAR(100) NOT NULL,
  description         VARCHAR(1000),
  countries           VARCHAR(1000) COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  pbx_types           VARCHAR(400)  COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  features            TEXT,
  licences            VARCHAR(2000) NOT NULL DEFAULT '',
  fixed_once_assigned BOOLEAN      NOT NULL,
  created_at          DATETIME(6)  NOT NULL,
  updated_at          DATETIME(6)  NOT NULL,
  UNIQUE KEY uk_product_type_code (code)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE tenant (
  id                 BINARY(16)   NOT NULL PRIMARY KEY,
  version            BIGINT       NOT NULL,
  kind               VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL,
  parent_id          BINARY(16),
  -- The ids from the root down to this tenant, each as 32 hex digits and "/".
  path               VARCHAR(330) COLLATE utf8mb4_bin NOT NULL,
  name               VARCHAR(100) NOT NULL,
  name_key           VARCHAR(300) COLLATE utf8mb4_bin NOT NULL,
  description        VARCHAR(200),
  reference          VARCHAR(200),
  country            CHAR(2)      COLLATE utf8mb4_bin NOT NULL,
  timezone           VARCHAR(50)  COLLATE utf8mb4_bin NOT NULL,
  notes              TEXT,
  product_type       VARCHAR(40)  COLLATE utf8mb4_general_ci,
  internal_system    BOOLEAN      NOT NULL,
  -- The parent, where this is its internal system and not terminated: at most one each (T4).
  internal_system_of BINARY(16),
  currency           CHAR(3)      COLLATE utf8mb4_bin NOT NULL,
  debit_limit        DECIMAL(17,4) NOT NULL,
  channel_limit      INT,
  trial_days         INT,
  trial_starts_on    DATE,
  trials_allowed     BOOLEAN      NOT NULL,
  longest_trial_days INT,
  product_types      VARCHAR(2000) COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  brand_name         VARCHAR(100),
  status             VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL,
  status_reason      VARCHAR(1000),
  terminates_at      DATETIME(6),
  terminates_by      VARCHAR(254),
  created_at         DATETIME(6)  NOT NULL,
  updated_at         DATETIME(6)  NOT NULL,
  UNIQUE KEY uk_tenant_name (parent_id, name_key),
  UNIQUE KEY uk_tenant_internal_system (internal_system_of),
  KEY ix_tenant_path (path),
  KEY ix_tenant_by_name (name, id),
  KEY ix_tenant_by_kind (kind, name, id),
  KEY ix_tenant_by_status (kind, status, name, id),
  KEY ix_tenant_by_parent (parent_id, name, id),
  KEY ix_tenant_by_product_type (product_type, name, id),
  KEY ix_tenant_by_reference (reference, id),
  KEY ix_tenant_by_change (updated_at, id),
  KEY ix_tenant_terminates (terminates_at),
  CONSTRAINT fk_tenant_parent FOREIGN KEY (parent_id) REFERENCES tenant (id),
  CONSTRAINT fk_tenant_product_type FOREIGN KEY (product_type) REFERENCES product_type (code)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- The words of a tenant's name and reference without case and accents, for the search by prefix of any word.
CREATE TABLE tenant_word (
  word      VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
  tenant_id BINARY(16)   NOT NULL,
  PRIMARY KEY (tenant_id, word),
  KEY ix_tenant_word (word, tenant_id),
  CONSTRAINT fk_tenant_word_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- What billing and the switches report of a tenant; a tenant of which nothing was reported has no row.
CREATE TABLE tenant_state (
  tenant_id       BINARY(16)    NOT NULL PRIMARY KEY,
  balance         DECIMAL(17,4) NOT NULL,
  channels_in_use INT           NOT NULL,
  CONSTRAINT fk_tenant_state_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE call_settings (
  tenant_id               BINARY(16)  NOT NULL PRIMARY KEY,
  version                 BIGINT      NOT NULL,
  default_area_code       VARCHAR(10) COLLATE utf8mb4_bin,
  call_timeout_seconds    INT         NOT NULL,
  caller_name             VARCHAR(64),
  caller_number           VARCHAR(40) COLLATE utf8mb4_bin,
  emergency_caller_number VARCHAR(40) COLLATE utf8mb4_bin,
  emergency_call_email    VARCHAR(254),
  created_at              DATETIME(6) NOT NULL,
  updated_at              DATETIME(6) NOT NULL,
  CONSTRAINT fk_call_settings_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- "user" is a reserved word.
CREATE TABLE app_user (
  id            BINARY(16)   NOT NULL PRIMARY KEY,
  version       BIGINT       NOT NULL,
  tenant_id     BINARY(16)   NOT NULL,
  email         VARCHAR(254) NOT NULL,
  email_key     VARCHAR(254) COLLATE utf8mb4_bin NOT NULL,
  display_name  VARCHAR(100) NOT NULL,
  password_hash VARCHAR(300) COLLATE utf8mb4_bin,
  roles         VARCHAR(1000) COLLATE utf8mb4_bin NOT NULL,
  status        VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL,
  created_at    DATETIME(6)  NOT NULL,
  updated_at    DATETIME(6)  NOT NULL,
  UNIQUE KEY uk_app_user_email (email_key),
  CONSTRAINT fk_app_user_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE api_client (
  id            BINARY(16)   NOT NULL PRIMARY KEY,
  version       BIGINT       NOT NULL,
  tenant_id     BINARY(16)   NOT NULL,
  name          VARCHAR(100) NOT NULL,
  name_key      VARCHAR(300) COLLATE utf8mb4_bin NOT NULL,
  client_id     VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL,
  secret_hash   VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL,
  roles         VARCHAR(1000) COLLATE utf8mb4_bin NOT NULL,
  redirect_uris TEXT,
  expires_at    DATETIME(6),
  created_at    DATETIME(6)  NOT NULL,
  updated_at    DATETIME(6)  NOT NULL,
  UNIQUE KEY uk_api_client_client_id (client_id),
  UNIQUE KEY uk_api_client_name (tenant_id, name_key),
  CONSTRAINT fk_api_client_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Key pairs that sign access tokens; the private part is encrypted with the key of CENTRALITA_KEY_FILE.
CREATE TABLE signing_key (
  id         VARCHAR(64) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  public_jwk TEXT        NOT NULL,
  sealed_jwk TEXT        NOT NULL,
  created_at DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Append-only. No foreign keys: entries outlive what they speak of.
CREATE TABLE audit_entry (
  id           BINARY(16)   NOT NULL PRIMARY KEY,
  at           DATETIME(6)  NOT NULL,
  tenant_id    BINARY(16),
  user_name    VARCHAR(254) NOT NULL,
  on_behalf_of VARCHAR(254),
  ip           VARCHAR(45)  COLLATE utf8mb4_bin,
  action       VARCHAR(12)  COLLATE utf8mb4_bin NOT NULL,
  table_name   VARCHAR(40)  COLLATE utf8mb4_bin NOT NULL,
  record_id    BINARY(16),
  message      VARCHAR(300) NOT NULL,
  before_json  MEDIUMTEXT,
  after_json   MEDIUMTEXT,
  comment      VARCHAR(1000),
  request_id   VARCHAR(100) NOT NULL,
  KEY ix_audit_tenant (tenant_id, id),
  KEY ix_audit_record (record_id, id),
  KEY ix_audit_user (user_name, id),
  KEY ix_audit_table (table_name, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
