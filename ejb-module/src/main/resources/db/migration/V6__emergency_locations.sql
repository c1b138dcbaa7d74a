-- The catalogues of emergency locations. The address is a JSON object by element name of RFC 5139.
CREATE TABLE emergency_location (
  id                  BINARY(16)    NOT NULL PRIMARY KEY,
  version             BIGINT        NOT NULL,
  owner_id            BINARY(16)    NOT NULL,
  code                VARCHAR(40)   COLLATE utf8mb4_general_ci NOT NULL,
  label               VARCHAR(100)  NOT NULL,
  address             TEXT          COLLATE utf8mb4_bin NOT NULL,
  -- Whether the address tells a floor or a room, for the report of gaps.
  indoors             BOOLEAN       NOT NULL,
  latitude            DECIMAL(9,7),
  longitude           DECIMAL(10,7),
  notification_emails TEXT,
  status              VARCHAR(10)   COLLATE utf8mb4_bin NOT NULL,
  created_at          DATETIME(6)   NOT NULL,
  updated_at          DATETIME(6)   NOT NULL,
  UNIQUE KEY uk_emergency_location_code (owner_id, code),
  KEY ix_emergency_location_code (code, id),
  CONSTRAINT fk_emergency_location_owner FOREIGN KEY (owner_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- What customers chose from the catalogues above them.
CREATE TABLE tenant_emergency_location (
  id                    BINARY(16)  NOT NULL PRIMARY KEY,
  version               BIGINT      NOT NULL,
  tenant_id             BINARY(16)  NOT NULL,
  emergency_location_id BINARY(16)  NOT NULL,
  created_at            DATETIME(6) NOT NULL,
  updated_at            DATETIME(6) NOT NULL,
  UNIQUE KEY uk_tenant_emergency_location (tenant_id, emergency_location_id),
  KEY ix_tenant_emergency_location_location (emergency_location_id),
  CONSTRAINT fk_tenant_emergency_location_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT fk_tenant_emergency_location_location
    FOREIGN KEY (emergency_location_id) REFERENCES emergency_location (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- The default one of a customer is one of those.
ALTER TABLE call_settings
  ADD COLUMN emergency_location_id BINARY(16),
  ADD CONSTRAINT fk_call_settings_location FOREIGN KEY (tenant_id, emergency_location_id)
    REFERENCES tenant_emergency_location (tenant_id, emergency_location_id);
