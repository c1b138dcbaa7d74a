-- A customer is found by its number however that was typed: rows by the last digits, then libphonenumber compares.
ALTER TABLE call_settings
  ADD COLUMN caller_number_end VARCHAR(5) COLLATE utf8mb4_bin GENERATED ALWAYS AS (RIGHT(
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(caller_number, ' ', ''), '-', ''), '.', ''), '/', ''), '(', ''), ')', ''),
    5)) STORED,
  ADD COLUMN emergency_caller_number_end VARCHAR(5) COLLATE utf8mb4_bin GENERATED ALWAYS AS (RIGHT(
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(emergency_caller_number, ' ', ''), '-', ''), '.', ''), '/', ''), '(', ''), ')', ''),
    5)) STORED,
  ADD KEY ix_call_settings_caller (caller_number_end),
  ADD KEY ix_call_settings_emergency_caller (emergency_caller_number_end);

-- A number alone identifies a SIP user where the caller sees one with it only.
ALTER TABLE extension ADD KEY ix_extension_number (number);
