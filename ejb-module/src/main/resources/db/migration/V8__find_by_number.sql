-- A customer is found by its number however that was typed: rows by the last digits, then libphonenumber compares. The
-- application writes them; of what is there, the digits are taken as they stand.
ALTER TABLE call_settings
  ADD COLUMN caller_number_end VARCHAR(5) COLLATE utf8mb4_bin,
  ADD COLUMN emergency_caller_number_end VARCHAR(5) COLLATE utf8mb4_bin,
  ADD KEY ix_call_settings_caller (caller_number_end),
  ADD KEY ix_call_settings_emergency_caller (emergency_caller_number_end);

UPDATE call_settings
   SET caller_number_end = RIGHT(REGEXP_REPLACE(caller_number, '[^0-9]', ''), 5),
       emergency_caller_number_end = RIGHT(REGEXP_REPLACE(emergency_caller_number, '[^0-9]', ''), 5);

-- A number alone identifies a SIP user where the caller sees one with it only.
ALTER TABLE extension ADD KEY ix_extension_number (number);
