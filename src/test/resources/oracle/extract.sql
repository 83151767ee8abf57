-- The extract's files with types. A row recorded after the cut-off isn't known yet, and neither is what a row says to have
-- happened after it; a time that is planned (a validity, a deadline) may lie beyond. Empty cells are NULL. Hashes are
-- compared in lower case without colons.

CREATE TABLE application_row AS
SELECT application_id, subscriber_id, replaces_issuer, replaces_serial, agreement_version, agreement_read_version,
       form_sha256,
       CASE WHEN CAST(agreement_read_at AS TIMESTAMP WITH TIME ZONE) <= cut_off
            THEN CAST(agreement_read_at AS TIMESTAMP WITH TIME ZONE) END AS agreement_read_at,
       CASE WHEN CAST(agreement_accepted_at AS TIMESTAMP WITH TIME ZONE) <= cut_off
            THEN CAST(agreement_accepted_at AS TIMESTAMP WITH TIME ZONE) END AS agreement_accepted_at,
       CAST(submitted_at AS TIMESTAMP WITH TIME ZONE) AS submitted_at
FROM applications_csv CROSS JOIN policy
WHERE CAST(submitted_at AS TIMESTAMP WITH TIME ZONE) <= cut_off;

-- Rows of one application are exports of one application: what one of them doesn't know another may.
CREATE TABLE application AS
SELECT application_id, MIN(agreement_version) AS agreement_version,
       MIN(agreement_read_version) AS agreement_read_version, MIN(form_sha256) AS form_sha256,
       MIN(agreement_read_at) AS agreement_read_at, MIN(agreement_accepted_at) AS agreement_accepted_at,
       MIN(submitted_at) AS submitted_at
FROM application_row
GROUP BY application_id;
CREATE INDEX application_key ON application (application_id);

CREATE TABLE verification AS
SELECT application_id, step, operator_id, CAST(decided_at AS TIMESTAMP WITH TIME ZONE) AS decided_at, outcome,
       automated, line
FROM verifications_csv CROSS JOIN policy
WHERE CAST(decided_at AS TIMESTAMP WITH TIME ZONE) <= cut_off;

CREATE TABLE certificate_row AS
SELECT issuer, serial, application_id, subscriber_id,
       CAST(not_before AS TIMESTAMP WITH TIME ZONE) AS not_before,
       CAST(not_after AS TIMESTAMP WITH TIME ZONE) AS not_after,
       CAST(issued_at AS TIMESTAMP WITH TIME ZONE) AS issued_at,
       signature_algorithm, LOWER(REPLACE(public_key_sha256, ':', '')) AS public_key_sha256,
       LOWER(REPLACE(certificate_sha256, ':', '')) AS certificate_sha256,
       CAST(agreement_from AS TIMESTAMP WITH TIME ZONE) AS agreement_from,
       CAST(agreement_to AS TIMESTAMP WITH TIME ZONE) AS agreement_to,
       line
FROM certificates_csv CROSS JOIN policy
WHERE CAST(issued_at AS TIMESTAMP WITH TIME ZONE) <= cut_off;

-- One certificate for each issuer and serial: the first row tells.
CREATE TABLE certificate AS
SELECT * FROM (SELECT c.*, ROW_NUMBER() OVER (PARTITION BY c.issuer, c.serial ORDER BY c.line) AS place
               FROM certificate_row c) numbered
WHERE place = 1;

CREATE TABLE delivery AS
SELECT issuer, serial, method, collector_role, authority_id,
       CAST(authority_valid_from AS TIMESTAMP WITH TIME ZONE) AS authority_valid_from,
       CAST(authority_valid_to AS TIMESTAMP WITH TIME ZONE) AS authority_valid_to,
       CASE WHEN CAST(collected_at AS TIMESTAMP WITH TIME ZONE) <= cut_off
            THEN CAST(collected_at AS TIMESTAMP WITH TIME ZONE) END AS collected_at,
       CASE WHEN CAST(mail_signed_at AS TIMESTAMP WITH TIME ZONE) <= cut_off
            THEN CAST(mail_signed_at AS TIMESTAMP WITH TIME ZONE) END AS mail_signed_at,
       mail_signed_by,
       CASE WHEN CAST(accepted_at AS TIMESTAMP WITH TIME ZONE) <= cut_off
            THEN CAST(accepted_at AS TIMESTAMP WITH TIME ZONE) END AS accepted_at,
       CASE WHEN CAST(first_used_at AS TIMESTAMP WITH TIME ZONE) <= cut_off
            THEN CAST(first_used_at AS TIMESTAMP WITH TIME ZONE) END AS first_used_at,
       line
FROM deliveries_csv CROSS JOIN policy
WHERE COALESCE(CAST(COALESCE(collected_at, mail_signed_at, accepted_at, first_used_at) AS TIMESTAMP WITH TIME ZONE),
               cut_off) <= cut_off;

CREATE TABLE revocation_request AS
SELECT request_id, issuer, serial, form,
       CASE WHEN CAST(received_at AS TIMESTAMP WITH TIME ZONE) <= cut_off
            THEN CAST(received_at AS TIMESTAMP WITH TIME ZONE) END AS received_at,
       authentication,
       CASE WHEN CAST(defect_notified_at AS TIMESTAMP WITH TIME ZONE) <= cut_off
            THEN CAST(defect_notified_at AS TIMESTAMP WITH TIME ZONE) END AS defect_notified_at,
       CASE WHEN CAST(cured_at AS TIMESTAMP WITH TIME ZONE) <= cut_off
            THEN CAST(cured_at AS TIMESTAMP WITH TIME ZONE) END AS cured_at,
       CASE WHEN CAST(withdrawn_at AS TIMESTAMP WITH TIME ZONE) <= cut_off
            THEN CAST(withdrawn_at AS TIMESTAMP WITH TIME ZONE) END AS withdrawn_at,
       reason, line
FROM revocation_requests_csv CROSS JOIN policy
WHERE CAST(received_at AS TIMESTAMP WITH TIME ZONE) <= cut_off;

CREATE TABLE revocation AS
SELECT issuer, serial, CAST(executed_at AS TIMESTAMP WITH TIME ZONE) AS executed_at, initiator, ground, request_id,
       fee_id, decision_document, evidence_sha256, operator_id, approver_id, crl_reason, line
FROM revocations_csv CROSS JOIN policy
WHERE CAST(executed_at AS TIMESTAMP WITH TIME ZONE) <= cut_off AND COALESCE(LOWER(crl_reason), '') <> 'removefromcrl';

-- A revocation row that says removeFromCRL releases from hold (RFC 5280, 5.3.1): it is no revocation.
CREATE TABLE release AS
SELECT issuer, serial, CAST(executed_at AS TIMESTAMP WITH TIME ZONE) AS executed_at
FROM revocations_csv CROSS JOIN policy
WHERE CAST(executed_at AS TIMESTAMP WITH TIME ZONE) <= cut_off AND LOWER(crl_reason) = 'removefromcrl';

-- The first revocation of a certificate.
CREATE TABLE first_revocation AS
SELECT * FROM (SELECT r.*, ROW_NUMBER() OVER (PARTITION BY r.issuer, r.serial ORDER BY r.executed_at, r.line) AS place
               FROM revocation r) numbered
WHERE place = 1;

-- Holds that were released before anything else revoked the certificate, which left it as it had been.
CREATE TABLE lifted_hold AS
SELECT r.issuer, r.serial, r.executed_at, r.line
FROM revocation r
WHERE LOWER(r.crl_reason) = 'certificatehold'
  AND EXISTS (SELECT 1 FROM release x
              WHERE x.issuer = r.issuer AND x.serial = r.serial AND x.executed_at >= r.executed_at
                AND NOT EXISTS (SELECT 1 FROM revocation o
                                WHERE o.issuer = r.issuer AND o.serial = r.serial AND o.executed_at <= x.executed_at
                                  AND COALESCE(LOWER(o.crl_reason), '') <> 'certificatehold'));

-- The first revocation of those that were.
CREATE TABLE lasting_revocation AS
SELECT * FROM (SELECT r.*, ROW_NUMBER() OVER (PARTITION BY r.issuer, r.serial ORDER BY r.executed_at, r.line) AS place
               FROM revocation r
               WHERE NOT EXISTS (SELECT 1 FROM lifted_hold h WHERE h.line = r.line)) numbered
WHERE place = 1;

-- A list told in two rows alike is one list.
CREATE TABLE crl AS
SELECT issuer, CAST(crl_number AS DECIMAL(38)) AS crl_number,
       CAST(this_update AS TIMESTAMP WITH TIME ZONE) AS this_update,
       CAST(next_update AS TIMESTAMP WITH TIME ZONE) AS next_update,
       CASE WHEN CAST(published_at AS TIMESTAMP WITH TIME ZONE) <= cut_off
            THEN CAST(published_at AS TIMESTAMP WITH TIME ZONE) END AS published_at,
       COALESCE(kind, 'FULL') AS kind, COALESCE(shard, '') AS shard, MIN(line) AS line
FROM crls_csv CROSS JOIN policy
WHERE CAST(COALESCE(published_at, this_update) AS TIMESTAMP WITH TIME ZONE) <= cut_off
GROUP BY issuer, crl_number, this_update, next_update, published_at, kind, shard, cut_off;

-- An entry is known with its list, whatever it is dated.
CREATE TABLE crl_entry AS
SELECT issuer, CAST(crl_number AS DECIMAL(38)) AS crl_number, serial,
       CAST(revocation_date AS TIMESTAMP WITH TIME ZONE) AS revocation_date, reason, line
FROM crl_entries_csv e CROSS JOIN policy
WHERE CAST(revocation_date AS TIMESTAMP WITH TIME ZONE) <= cut_off
  AND NOT EXISTS (SELECT 1 FROM crls_csv k
                  WHERE k.issuer = e.issuer AND CAST(k.crl_number AS DECIMAL(38)) = CAST(e.crl_number AS DECIMAL(38)))
   OR EXISTS (SELECT 1 FROM crl k WHERE k.issuer = e.issuer AND k.crl_number = CAST(e.crl_number AS DECIMAL(38)));

CREATE TABLE fee AS
SELECT fee_id, issuer, serial, CAST(amount AS DECIMAL(20, 4)) AS amount, currency, CAST(due_on AS DATE) AS due_on,
       CAST(due_at AS TIMESTAMP WITH TIME ZONE) AS due_at, CAST(grace_days AS INTEGER) AS grace_days,
       CASE WHEN CAST(waived_at AS TIMESTAMP WITH TIME ZONE) <= cut_off THEN waived_at END AS waived_at,
       CASE WHEN CAST(disputed_at AS TIMESTAMP WITH TIME ZONE) <= cut_off THEN disputed_at END AS disputed_at, line
FROM fees_csv CROSS JOIN policy;

CREATE TABLE payment AS
SELECT payment_id, fee_id, type, CAST(amount AS DECIMAL(20, 4)) AS amount, currency,
       CAST(value_at AS TIMESTAMP WITH TIME ZONE) AS value_at, line
FROM payments_csv CROSS JOIN policy
WHERE CAST(COALESCE(booked_at, value_at) AS TIMESTAMP WITH TIME ZONE) <= cut_off;

CREATE TABLE notice AS
SELECT notice_id, kind, issuer, serial, fee_id, CAST(sent_at AS TIMESTAMP WITH TIME ZONE) AS sent_at, channel, address,
       CASE WHEN CAST(received_at AS TIMESTAMP WITH TIME ZONE) <= cut_off
            THEN CAST(received_at AS TIMESTAMP WITH TIME ZONE) END AS received_at,
       CAST(deadline_at AS TIMESTAMP WITH TIME ZONE) AS deadline_at, CAST(deadline_on AS DATE) AS deadline_on, cause,
       COALESCE(forced, 'false') = 'true' AS forced, line
FROM notices_csv CROSS JOIN policy
WHERE CAST(sent_at AS TIMESTAMP WITH TIME ZONE) <= cut_off;

CREATE TABLE address AS
SELECT subscriber_id, channel, address, CAST(valid_from AS TIMESTAMP WITH TIME ZONE) AS valid_from,
       CAST(valid_to AS TIMESTAMP WITH TIME ZONE) AS valid_to, line
FROM addresses_csv CROSS JOIN policy
WHERE CAST(valid_from AS TIMESTAMP WITH TIME ZONE) <= cut_off;

CREATE TABLE renewal AS
SELECT issuer, serial, new_issuer, new_serial, CAST(renewed_at AS TIMESTAMP WITH TIME ZONE) AS renewed_at, notice_id,
       line
FROM renewals_csv CROSS JOIN policy
WHERE CAST(renewed_at AS TIMESTAMP WITH TIME ZONE) <= cut_off;

CREATE TABLE subject_change AS
SELECT change_id, subscriber_id, issuer, serial, attribute, in_certificate = 'true' AS in_certificate,
       CAST(known_to_ca_at AS TIMESTAMP WITH TIME ZONE) AS known_to_ca_at, application_id,
       CASE WHEN CAST(completed_at AS TIMESTAMP WITH TIME ZONE) <= cut_off
            THEN CAST(completed_at AS TIMESTAMP WITH TIME ZONE) END AS completed_at, line
FROM subject_changes_csv CROSS JOIN policy
WHERE CAST(known_to_ca_at AS TIMESTAMP WITH TIME ZONE) <= cut_off;

CREATE TABLE incident AS
SELECT incident_id, type, CAST(starts_at AS TIMESTAMP WITH TIME ZONE) AS starts_at,
       CAST(ends_at AS TIMESTAMP WITH TIME ZONE) AS ends_at, scope, proof_sha256,
       CASE WHEN CAST(notified_at AS TIMESTAMP WITH TIME ZONE) <= cut_off
            THEN CAST(notified_at AS TIMESTAMP WITH TIME ZONE) END AS notified_at, line
FROM incidents_csv CROSS JOIN policy
WHERE CAST(starts_at AS TIMESTAMP WITH TIME ZONE) <= cut_off;

CREATE TABLE dispute AS
SELECT case_id, issuer, serial, CASE WHEN CAST(support_requested_at AS TIMESTAMP WITH TIME ZONE) <= cut_off
            THEN CAST(support_requested_at AS TIMESTAMP WITH TIME ZONE) END AS support_requested_at,
       CASE WHEN CAST(support_answered_at AS TIMESTAMP WITH TIME ZONE) <= cut_off
            THEN CAST(support_answered_at AS TIMESTAMP WITH TIME ZONE) END AS support_answered_at, line
FROM disputes_csv CROSS JOIN policy
WHERE CAST(raised_at AS TIMESTAMP WITH TIME ZONE) <= cut_off;

CREATE TABLE data_use AS
SELECT use_id, application_id, CAST(used_at AS TIMESTAMP WITH TIME ZONE) AS used_at, purpose,
       CASE WHEN CAST(consent_at AS TIMESTAMP WITH TIME ZONE) <= cut_off
            THEN CAST(consent_at AS TIMESTAMP WITH TIME ZONE) END AS consent_at, legal_basis, line
FROM data_uses_csv CROSS JOIN policy
WHERE CAST(used_at AS TIMESTAMP WITH TIME ZONE) <= cut_off;

CREATE TABLE archive AS
SELECT application_id, issuer, serial, CASE WHEN CAST(disposed_at AS TIMESTAMP WITH TIME ZONE) <= cut_off
            THEN CAST(disposed_at AS TIMESTAMP WITH TIME ZONE) END AS disposed_at,
       CASE WHEN CAST(unreadable_since AS TIMESTAMP WITH TIME ZONE) <= cut_off
            THEN CAST(unreadable_since AS TIMESTAMP WITH TIME ZONE) END AS unreadable_since,
       COALESCE(legal_hold, 'false') = 'true' AS legal_hold, line
FROM archives_csv CROSS JOIN policy
WHERE COALESCE(CAST(COALESCE(disposed_at, unreadable_since) AS TIMESTAMP WITH TIME ZONE), cut_off) <= cut_off;

CREATE TABLE evidence AS
SELECT evidence_id, subject_kind, subject_id, sha256, line
FROM evidence_csv CROSS JOIN policy
WHERE COALESCE(CAST(collected_at AS TIMESTAMP WITH TIME ZONE), cut_off) <= cut_off;

-- Certificates under an edition of the agreement that the register knows: the agreement's own clauses say nothing of a
-- certificate whose edition is unknown (rule catalogue, REC-AGREEMENT-VERSION).
CREATE TABLE agreed_certificate AS
SELECT c.*
FROM certificate c
LEFT JOIN application a ON a.application_id = c.application_id
WHERE a.agreement_version IS NULL OR a.agreement_version IN (SELECT version FROM agreement_version);

-- Look-ups.
CREATE INDEX verification_key ON verification (application_id);
CREATE INDEX certificate_key ON certificate (serial, issuer);
CREATE INDEX certificate_application ON certificate (application_id);
CREATE INDEX certificate_public_key ON certificate (public_key_sha256);
CREATE INDEX certificate_row_key ON certificate_row (serial, issuer);
CREATE INDEX agreed_certificate_key ON agreed_certificate (serial, issuer);
CREATE INDEX agreed_certificate_public_key ON agreed_certificate (public_key_sha256);
CREATE INDEX agreed_certificate_application ON agreed_certificate (application_id);
CREATE INDEX delivery_key ON delivery (serial, issuer);
CREATE INDEX request_key ON revocation_request (serial, issuer);
CREATE INDEX request_id_key ON revocation_request (request_id);
CREATE INDEX revocation_key ON revocation (serial, issuer);
CREATE INDEX first_revocation_key ON first_revocation (serial, issuer);
CREATE INDEX lasting_revocation_key ON lasting_revocation (serial, issuer);
CREATE INDEX release_key ON release (serial, issuer);
CREATE INDEX crl_issuer ON crl (issuer);
CREATE INDEX crl_key ON crl (crl_number, issuer);
CREATE INDEX crl_entry_key ON crl_entry (serial, issuer);
CREATE INDEX crl_entry_crl ON crl_entry (crl_number, serial);
CREATE INDEX fee_key ON fee (serial, issuer);
CREATE INDEX fee_id_key ON fee (fee_id);
CREATE INDEX payment_fee ON payment (fee_id);
CREATE INDEX notice_key ON notice (serial, issuer);
CREATE INDEX notice_id_key ON notice (notice_id);
CREATE INDEX renewal_key ON renewal (serial, issuer);
CREATE INDEX address_key ON address (subscriber_id);
CREATE INDEX evidence_key ON evidence (subject_id);
CREATE INDEX archive_key ON archive (application_id);
