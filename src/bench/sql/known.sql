-- What was known at the cut-off, as the rules' scripts expect it: the tables of extract.sql, for DuckDB. Files have types and
-- comparable keys already. Only certificates that a request, a revocation or a list names can be found by these rules: the
-- others are left out before anything is joined or sorted.

-- The values of jobs/policy/netca.yaml that these rules ask for. Table made before: cut_off (instant).
CREATE TABLE policy AS
SELECT CAST(instant AS TIMESTAMPTZ) AS cut_off,
       INTERVAL '24' HOUR  AS revocation_deadline,
       INTERVAL '24' HOUR  AS crl_publication_lag,
       INTERVAL '5' MINUTE AS crl_date_tolerance,
       INTERVAL '24' HOUR  AS loss_report_action_period
FROM cut_off;

CREATE TABLE agreement_version AS SELECT unnest(['netca-seed', 'netca-v2.0']) AS version;

CREATE TABLE lawful_ground AS
SELECT unnest(['2.3(1)', '2.3(2)', '2.3(3)', '2.3(4)', '2.3(5)', '2.3(6)', 'LAW']) AS ground;

SET preserve_insertion_order = true;

CREATE TABLE revocation_request AS
SELECT request_id, issuer, serial, form, received_at, authentication,
       CASE WHEN defect_notified_at <= cut_off THEN defect_notified_at END AS defect_notified_at,
       CASE WHEN cured_at <= cut_off THEN cured_at END AS cured_at,
       CASE WHEN withdrawn_at <= cut_off THEN withdrawn_at END AS withdrawn_at,
       reason, row_number() OVER () AS line
FROM revocation_requests_csv CROSS JOIN policy
WHERE received_at <= cut_off;

CREATE TABLE known_revocation AS
SELECT issuer, serial, executed_at, initiator, ground, request_id, decision_document, evidence_sha256, operator_id,
       approver_id, lower(crl_reason) AS crl_reason, lower(crl_reason) = 'removefromcrl' AS releases, row_number() OVER () AS line
FROM revocations_csv CROSS JOIN policy
WHERE executed_at <= cut_off;

CREATE TABLE revocation AS SELECT * FROM known_revocation WHERE releases IS NOT TRUE;

CREATE TABLE release AS SELECT issuer, serial, executed_at FROM known_revocation WHERE releases;

CREATE TABLE first_revocation AS
SELECT * FROM revocation
QUALIFY row_number() OVER (PARTITION BY issuer, serial ORDER BY executed_at, line) = 1;

CREATE TABLE lifted_hold AS
SELECT r.issuer, r.serial, r.executed_at, r.line
FROM revocation r
WHERE r.crl_reason = 'certificatehold'
  AND EXISTS (SELECT 1 FROM release x
              WHERE x.issuer = r.issuer AND x.serial = r.serial AND x.executed_at >= r.executed_at
                AND NOT EXISTS (SELECT 1 FROM revocation o
                                WHERE o.issuer = r.issuer AND o.serial = r.serial AND o.executed_at <= x.executed_at
                                  AND coalesce(o.crl_reason, '') <> 'certificatehold'));

CREATE TABLE crl AS
SELECT issuer, crl_number, this_update, next_update,
       CASE WHEN published_at <= cut_off THEN published_at END AS published_at,
       coalesce(kind, 'FULL') AS kind, coalesce(shard, '') AS shard, min(line) AS line
FROM (SELECT *, row_number() OVER () AS line FROM crls_csv) CROSS JOIN policy
WHERE coalesce(published_at, this_update) <= cut_off
GROUP BY issuer, crl_number, this_update, next_update, published_at, kind, shard, cut_off;

-- From here on nobody asks for the order of files.
SET preserve_insertion_order = false;

-- The place in the file would only tell apart two entries of one serial on one list: it isn't counted, which would take the
-- large file off all threads but one.
CREATE TABLE crl_entry AS
SELECT issuer, crl_number, serial, revocation_date, reason, 0 AS line
FROM crl_entries_csv e CROSS JOIN policy
WHERE revocation_date <= cut_off
  AND NOT EXISTS (SELECT 1 FROM crls_csv k WHERE k.issuer = e.issuer AND k.crl_number = e.crl_number)
   OR EXISTS (SELECT 1 FROM crl k WHERE k.issuer = e.issuer AND k.crl_number = e.crl_number);

CREATE TABLE incident AS
SELECT incident_id, type, starts_at, ends_at, scope, proof_sha256,
       CASE WHEN notified_at <= cut_off THEN notified_at END AS notified_at
FROM incidents_csv CROSS JOIN policy
WHERE starts_at <= cut_off;

CREATE TABLE evidence AS
SELECT evidence_id, subject_kind, subject_id, sha256
FROM evidence_csv CROSS JOIN policy
WHERE coalesce(collected_at, cut_off) <= cut_off;

CREATE TABLE concerned AS
SELECT issuer, serial FROM revocation_request
UNION SELECT issuer, serial FROM revocation
UNION SELECT issuer, serial FROM crl_entry;

-- One certificate for each issuer and serial: the first issued.
CREATE TABLE certificate AS
SELECT issuer, serial, application_id, not_after, issued_at
FROM certificates_csv SEMI JOIN concerned USING (issuer, serial) CROSS JOIN policy
WHERE issued_at <= cut_off
QUALIFY row_number() OVER (PARTITION BY issuer, serial ORDER BY issued_at) = 1;

CREATE TABLE application AS
SELECT application_id, min(agreement_version) AS agreement_version
FROM applications_csv SEMI JOIN certificate USING (application_id) CROSS JOIN policy
WHERE submitted_at <= cut_off
GROUP BY application_id;

CREATE TABLE agreed_certificate AS
SELECT c.*
FROM certificate c LEFT JOIN application a ON a.application_id = c.application_id
WHERE a.agreement_version IS NULL OR a.agreement_version IN (SELECT version FROM agreement_version);
