-- Issuance and delivery: agreement 1.6, 3.1, 3.2, 5.1, 5.2; ESL 20; CPS 5.2.4.

-- Certificates with their application; all of its columns are NULL where it isn't on record.
CREATE TABLE applied_certificate AS
SELECT c.issuer, c.serial, c.issued_at, c.not_before, c.not_after, c.agreement_from, c.agreement_to, a.application_id,
       a.agreement_version, a.agreement_read_version, a.agreement_read_at, a.agreement_accepted_at, a.form_sha256,
       a.submitted_at
FROM agreed_certificate c
LEFT JOIN application a ON a.application_id = c.application_id;

-- AGR-3.1-ACCEPTANCE: 本协议双方盖章（签字），或证书申请人在数字证书申请表中声明同意接受本协议的，则视为协议达成即时生效。
-- Issued without an accepted agreement, or before it was accepted. No application on record: can't be told.
CREATE VIEW "AGR-3.1-ACCEPTANCE" AS
SELECT CASE WHEN agreement_accepted_at IS NULL THEN 'NO_ACCEPTANCE' ELSE 'LATE_ACCEPTANCE' END AS class,
       issuer, serial, '' AS subject_kind, '' AS subject_id,
       CASE WHEN application_id IS NULL THEN 'INDETERMINATE' ELSE 'FAIL' END AS outcome
FROM applied_certificate
WHERE agreement_accepted_at IS NULL OR agreement_accepted_at > issued_at;

-- AGR-3.2-TERM: 本协议有效期与依赖于本申请表所申请的数字证书有效期一致。 A term of which one end is recorded, and agrees, is
-- half known.
CREATE VIEW "AGR-3.2-TERM" AS
SELECT 'TERM_MISMATCH' AS class, issuer, serial, '' AS subject_kind, '' AS subject_id,
       CASE WHEN agreement_from <> not_before OR agreement_to <> not_after THEN 'FAIL'
            ELSE 'INDETERMINATE' END AS outcome
FROM applied_certificate
WHERE agreement_from <> not_before OR agreement_to <> not_after
   OR agreement_from IS NULL AND agreement_to IS NOT NULL
   OR agreement_from IS NOT NULL AND agreement_to IS NULL;

-- AGR-5.1-FORM: 各类证书的申请表等是本协议不可分割的组成部分。
CREATE VIEW "AGR-5.1-FORM" AS
SELECT 'FORM_MISSING' AS class, issuer, serial, 'APPLICATION' AS subject_kind, application_id AS subject_id,
       'FAIL' AS outcome
FROM applied_certificate
WHERE application_id IS NOT NULL AND form_sha256 IS NULL;

-- AGR-5.2-READ-BEFORE-SUBMIT: 证书申请人在递交数字证书申请表之前，须首先阅读本协议条款。
-- Who read nothing read no other edition either.
CREATE VIEW "AGR-5.2-READ-BEFORE-SUBMIT" AS
SELECT 'READ_AFTER_SUBMIT' AS class, issuer, serial, 'APPLICATION' AS subject_kind, application_id AS subject_id,
       'FAIL' AS outcome
FROM applied_certificate
WHERE application_id IS NOT NULL AND (agreement_read_at IS NULL OR agreement_read_at > submitted_at)
UNION ALL
SELECT 'VERSION_MISMATCH', issuer, serial, 'APPLICATION', application_id,
       CASE WHEN agreement_read_version <> agreement_version THEN 'FAIL' ELSE 'INDETERMINATE' END
FROM applied_certificate
WHERE application_id IS NOT NULL
  AND (agreement_read_version <> agreement_version
       OR agreement_read_at IS NOT NULL AND (agreement_read_version IS NULL OR agreement_version IS NULL));

-- ESL-20-VERIFY-ORDER: the CA verifies before it issues. A VERIFY and an APPROVE must have passed by the time of issue;
-- where one of them has passed at no time at all, the certificate was never verified. Nothing known of the application and
-- its steps: can't be told.
CREATE VIEW "ESL-20-VERIFY-ORDER" AS
SELECT CASE WHEN s.first_verified IS NULL OR s.first_approved IS NULL THEN 'NOT_VERIFIED' ELSE 'VERIFY_ORDER' END
           AS class,
       c.issuer, c.serial, '' AS subject_kind, '' AS subject_id,
       CASE WHEN a.application_id IS NULL AND s.application_id IS NULL THEN 'INDETERMINATE' ELSE 'FAIL' END AS outcome
FROM certificate c
LEFT JOIN application a ON a.application_id = c.application_id
LEFT JOIN (SELECT application_id,
                  MIN(CASE WHEN step = 'VERIFY' AND outcome = 'PASS' THEN decided_at END) AS first_verified,
                  MIN(CASE WHEN step = 'APPROVE' AND outcome = 'PASS' THEN decided_at END) AS first_approved
           FROM verification
           GROUP BY application_id) s ON s.application_id = c.application_id
WHERE s.first_verified IS NULL OR s.first_verified > c.issued_at
   OR s.first_approved IS NULL OR s.first_approved > c.issued_at;

-- CPS-SEPARATION-OF-DUTIES (CPS 5.2.4): one operator passed both steps, neither of them by a machine. Not stated whether by
-- a machine: can't be told.
CREATE VIEW "CPS-SEPARATION-OF-DUTIES" AS
SELECT 'SAME_OPERATOR' AS class, issuer, serial, 'APPLICATION' AS subject_kind, application_id AS subject_id,
       MIN(outcome) AS outcome
FROM (SELECT c.issuer, c.serial, c.application_id,
             CASE WHEN v.automated = 'false' AND a.automated = 'false' THEN 'FAIL' ELSE 'INDETERMINATE' END AS outcome
      FROM certificate c
      JOIN verification v ON v.application_id = c.application_id AND v.step = 'VERIFY'
      JOIN verification a ON a.application_id = c.application_id AND a.step = 'APPROVE'
      WHERE v.operator_id = a.operator_id AND v.outcome = 'PASS' AND a.outcome = 'PASS'
        AND COALESCE(v.automated, '') <> 'true' AND COALESCE(a.automated, '') <> 'true') both_steps
GROUP BY issuer, serial, application_id;

-- AGR-1.6-COLLECTOR: 证书应由订户本人或其授权代理人、机构授权经办人亲自领取。 Of what is collected: mail has a clause of its own.
-- An authority that can't be held against the time of collection: can't be told.
CREATE VIEW "AGR-1.6-COLLECTOR" AS
SELECT 'NO_AUTHORITY' AS class, issuer, serial, '' AS subject_kind, '' AS subject_id, MIN(outcome) AS outcome
FROM (SELECT d.issuer, d.serial,
             CASE WHEN d.collector_role IS NOT NULL
                   AND (d.authority_id IS NULL OR d.authority_valid_from > d.collected_at
                        OR d.authority_valid_to < d.collected_at) THEN 'FAIL'
                  WHEN d.authority_id IS NOT NULL AND d.authority_valid_from <= d.collected_at
                   AND d.authority_valid_to >= d.collected_at THEN 'PASS'
                  ELSE 'INDETERMINATE' END AS outcome
      FROM delivery d
      JOIN agreed_certificate c ON c.issuer = d.issuer AND c.serial = d.serial
      WHERE d.method <> 'MAIL' AND COALESCE(d.collector_role, '') <> 'SUBSCRIBER') collected
WHERE outcome <> 'PASS'
GROUP BY issuer, serial;

-- AGR-1.6-MAIL: 如其要求采用邮寄的方式领取，在邮件接收后（以邮件签收时间为准），则表示证书已正常接受。
-- A proxy's signature leaves it open whether the subscriber has signed.
CREATE VIEW "AGR-1.6-MAIL" AS
SELECT DISTINCT CASE WHEN d.mail_signed_at IS NULL OR d.mail_signed_by = 'PROXY' THEN 'UNSIGNED'
                     ELSE 'ACCEPTANCE_TIME' END AS class,
       d.issuer, d.serial, '' AS subject_kind, '' AS subject_id,
       CASE WHEN d.mail_signed_at IS NULL THEN 'FAIL'
            WHEN d.mail_signed_by = 'PROXY' OR d.accepted_at IS NULL THEN 'INDETERMINATE'
            ELSE 'FAIL' END AS outcome
FROM delivery d
JOIN agreed_certificate c ON c.issuer = d.issuer AND c.serial = d.serial
WHERE d.method = 'MAIL'
  AND (d.mail_signed_at IS NULL OR d.mail_signed_by = 'PROXY' OR d.accepted_at IS NULL
       OR d.accepted_at <> d.mail_signed_at);

-- AGR-1.6-USE-BEFORE-ACCEPTANCE: used before any acceptance; by mail the sign-off is the acceptance. Where no acceptance is
-- recorded, nothing is accepted before it is collected.
CREATE VIEW "AGR-1.6-USE-BEFORE-ACCEPTANCE" AS
SELECT 'USED_EARLY' AS class, issuer, serial, '' AS subject_kind, '' AS subject_id,
       CASE WHEN first_used_at < COALESCE(accepted_at, collected_at) THEN 'FAIL' ELSE 'INDETERMINATE' END AS outcome
FROM (SELECT d.issuer, d.serial, MIN(d.first_used_at) AS first_used_at, MIN(d.collected_at) AS collected_at,
             MIN(CASE WHEN d.method = 'MAIL' THEN d.mail_signed_at ELSE d.accepted_at END) AS accepted_at
      FROM delivery d
      JOIN agreed_certificate c ON c.issuer = d.issuer AND c.serial = d.serial
      GROUP BY d.issuer, d.serial) used
WHERE first_used_at < accepted_at OR first_used_at IS NOT NULL AND accepted_at IS NULL;
