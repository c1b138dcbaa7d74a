-- From which numbers the customers of a reseller (or of the provider) get their blocks.
CREATE TABLE number_settings (
  tenant_id   BINARY(16)  NOT NULL PRIMARY KEY,
  version     BIGINT      NOT NULL,
  range_start BIGINT      NOT NULL,
  block_size  INT         NOT NULL,
  range_end   BIGINT,
  sip_realm   VARCHAR(64) COLLATE utf8mb4_general_ci,
  -- No block can begin below it, so that looking for the lowest free one reads few rows.
  lowest_free BIGINT      NOT NULL,
  created_at  DATETIME(6) NOT NULL,
  updated_at  DATETIME(6) NOT NULL,
  UNIQUE KEY uk_number_settings_realm (sip_realm),
  CONSTRAINT fk_number_settings_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- The account is the reseller or provider directly above the customer.
CREATE TABLE number_block (
  id                    BINARY(16)  NOT NULL PRIMARY KEY,
  version               BIGINT      NOT NULL,
  tenant_id             BINARY(16)  NOT NULL,
  account_id            BINARY(16)  NOT NULL,
  first_number          BIGINT      NOT NULL,
  last_number           BIGINT      NOT NULL,
  emergency_location_id BINARY(16),
  created_at            DATETIME(6) NOT NULL,
  updated_at            DATETIME(6) NOT NULL,
  UNIQUE KEY uk_number_block_first (account_id, first_number),
  UNIQUE KEY uk_number_block_last (account_id, last_number),
  KEY ix_number_block_tenant (tenant_id, first_number),
  CONSTRAINT fk_number_block_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT fk_number_block_account FOREIGN KEY (account_id) REFERENCES tenant (id),
  CONSTRAINT fk_number_block_location FOREIGN KEY (tenant_id, emergency_location_id)
    REFERENCES tenant_emergency_location (tenant_id, emergency_location_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- SIP users and conferences: what a number is used for. A number is unique in its account, and as a user name in its
-- realm.
CREATE TABLE extension (
  id                    BINARY(16)   NOT NULL PRIMARY KEY,
  version               BIGINT       NOT NULL,
  number_use            VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL,
  tenant_id             BINARY(16)   NOT NULL,
  account_id            BINARY(16)   NOT NULL,
  number                BIGINT       NOT NULL,
  name                  VARCHAR(100),
  -- Of SIP users only, from here on.
  username              VARCHAR(15)  COLLATE utf8mb4_bin,
  sip_realm             VARCHAR(64)  COLLATE utf8mb4_general_ci,
  authentication        VARCHAR(10)  COLLATE utf8mb4_bin,
  -- MD5 of user:realm:password and of user@realm:realm:password (RFC 2617), in hex.
  ha1                   CHAR(32)     COLLATE utf8mb4_bin,
  ha1b                  CHAR(32)     COLLATE utf8mb4_bin,
  -- Those of sip_user_address once more, one a line: a list of SIP users is read by one statement.
  ip_addresses          TEXT         COLLATE utf8mb4_bin,
  emergency_location_id BINARY(16),
  -- Of conferences only.
  pin                   VARCHAR(12)  COLLATE utf8mb4_bin,
  created_at            DATETIME(6)  NOT NULL,
  updated_at            DATETIME(6)  NOT NULL,
  UNIQUE KEY uk_extension_number (account_id, number),
  UNIQUE KEY uk_extension_username (sip_realm, username),
  KEY ix_extension_tenant (tenant_id, number),
  KEY ix_extension_use (tenant_id, number_use, number),
  CONSTRAINT fk_extension_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT fk_extension_account FOREIGN KEY (account_id) REFERENCES tenant (id),
  CONSTRAINT fk_extension_location FOREIGN KEY (tenant_id, emergency_location_id)
    REFERENCES tenant_emergency_location (tenant_id, emergency_location_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Addresses of SIP users that sign in by IP. An address belongs to one of them: it is who they are.
CREATE TABLE sip_user_address (
  ip_address  VARCHAR(45) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  sip_user_id BINARY(16)  NOT NULL,
  KEY ix_sip_user_address_user (sip_user_id),
  CONSTRAINT fk_sip_user_address_user FOREIGN KEY (sip_user_id) REFERENCES extension (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Customers in service: active, and nothing above them closed (T2). A tree has ten levels at most.
CREATE VIEW tenant_in_service AS
SELECT t.id AS id
  FROM tenant t
  LEFT JOIN tenant a ON a.id = t.parent_id
  LEFT JOIN tenant b ON b.id = a.parent_id
  LEFT JOIN tenant c ON c.id = b.parent_id
  LEFT JOIN tenant d ON d.id = c.parent_id
  LEFT JOIN tenant e ON e.id = d.parent_id
  LEFT JOIN tenant f ON f.id = e.parent_id
  LEFT JOIN tenant g ON g.id = f.parent_id
  LEFT JOIN tenant h ON h.id = g.parent_id
  LEFT JOIN tenant i ON i.id = h.parent_id
 WHERE t.status = 'ACTIVE'
   AND COALESCE(a.status, '') NOT IN ('DISABLED', 'BLOCKED', 'TERMINATED')
   AND COALESCE(b.status, '') NOT IN ('DISABLED', 'BLOCKED', 'TERMINATED')
   AND COALESCE(c.status, '') NOT IN ('DISABLED', 'BLOCKED', 'TERMINATED')
   AND COALESCE(d.status, '') NOT IN ('DISABLED', 'BLOCKED', 'TERMINATED')
   AND COALESCE(e.status, '') NOT IN ('DISABLED', 'BLOCKED', 'TERMINATED')
   AND COALESCE(f.status, '') NOT IN ('DISABLED', 'BLOCKED', 'TERMINATED')
   AND COALESCE(g.status, '') NOT IN ('DISABLED', 'BLOCKED', 'TERMINATED')
   AND COALESCE(h.status, '') NOT IN ('DISABLED', 'BLOCKED', 'TERMINATED')
   AND COALESCE(i.status, '') NOT IN ('DISABLED', 'BLOCKED', 'TERMINATED');

-- What Kamailio reads, under the names and columns of its own schema: auth_db asks subscriber, permissions asks
-- address, and both ask version. Only customers in service are in it. In the place of the password stands what nobody
-- can type, should somebody have Kamailio take it for one. A display name is written as From has it (RFC 3261, section
-- 25.1, quoted-string), empty for none.
CREATE VIEW subscriber AS
SELECT e.username AS username, e.sip_realm AS domain, e.ha1 AS password, e.ha1 AS ha1, e.ha1b AS ha1b,
       COALESCE(JSON_QUOTE(e.name), '') AS display_name
  FROM extension e
  JOIN tenant_in_service t ON t.id = e.tenant_id
 WHERE e.number_use = 'SIP_USER' AND e.authentication = 'PASSWORD';

CREATE VIEW address AS
SELECT 1 AS grp, a.ip_address AS ip_addr, IF(LOCATE(':', a.ip_address) > 0, 128, 32) AS mask, 0 AS port,
       CONCAT(e.username, '@', e.sip_realm) AS tag, COALESCE(JSON_QUOTE(e.name), '') AS display_name
  FROM sip_user_address a
  JOIN extension e ON e.id = a.sip_user_id
  JOIN tenant_in_service t ON t.id = e.tenant_id
 WHERE e.authentication = 'IP';

-- Without a collation of their own, the names would have that of the connection that makes the view, and could not be
-- compared with what Kamailio sends by its own.
CREATE VIEW version AS
SELECT _utf8mb4'subscriber' COLLATE utf8mb4_bin AS table_name, 7 AS table_version
UNION ALL
SELECT _utf8mb4'address' COLLATE utf8mb4_bin, 6;
