-- Certificate life: agreement 1.4, 1.5, 2.2, 2.7; ESL 24.

-- AGR-1.4-SUBJECT-CHANGE: 若证书主体信息变更，应立即按照网证通的证书流程，申请变更。
-- The CA knows of a change to what stands in the certificate; no application, or one not completed, and the certificate is
-- still valid at T.
CREATE VIEW "AGR-1.4-SUBJECT-CHANGE" AS
SELECT 'NO_REISSUE' AS class, s.issuer, s.serial, 'CHANGE' AS subject_kind, s.change_id AS subject_id,
       'FAIL' AS outcome
FROM subject_change s
JOIN agreed_certificate c ON c.issuer = s.issuer AND c.serial = s.serial
CROSS JOIN policy p
LEFT JOIN lasting_revocation v ON v.issuer = s.issuer AND v.serial = s.serial
WHERE s.in_certificate
  AND (s.application_id IS NULL OR s.completed_at IS NULL)
  AND v.executed_at IS NULL AND p.cut_off < c.not_after;

-- AGR-1.5-KEY-REUSE: 证书订户独立享有数字证书的使用权。 One public key in certificates of different subscribers: told of each.
CREATE VIEW "AGR-1.5-KEY-REUSE" AS
SELECT 'KEY_REUSE' AS class, c.issuer, c.serial, '' AS subject_kind, '' AS subject_id, 'FAIL' AS outcome
FROM agreed_certificate c
WHERE c.public_key_sha256 IN (SELECT o.public_key_sha256
                              FROM certificate_row o
                              WHERE CHAR_LENGTH(o.public_key_sha256) = 64
                              GROUP BY o.public_key_sha256
                              HAVING COUNT(DISTINCT o.subscriber_id) > 1);

-- AGR-2.2-SUPPORT: 应双方或一方的要求可提供调查及取证的支持。 Not answered within the period.
CREATE VIEW "AGR-2.2-SUPPORT" AS
SELECT 'UNANSWERED' AS class, d.issuer, d.serial, 'DISPUTE' AS subject_kind, d.case_id AS subject_id,
       'FAIL' AS outcome
FROM dispute d
JOIN agreed_certificate c ON c.issuer = d.issuer AND c.serial = d.serial
CROSS JOIN policy p
WHERE COALESCE(d.support_answered_at, p.cut_off) > d.support_requested_at + p.support_answer_period;

-- AGR-2.7-PURPOSE: 在未获得用户同意前，网证通保证不将证书申请资料用于证书业务外的其它任何用途。
CREATE VIEW "AGR-2.7-PURPOSE" AS
SELECT 'PURPOSE' AS class, c.issuer, c.serial, 'DATA_USE' AS subject_kind, u.use_id AS subject_id, 'FAIL' AS outcome
FROM data_use u
JOIN agreed_certificate c ON c.application_id = u.application_id
WHERE u.purpose = 'OTHER'
  AND (u.consent_at IS NULL OR u.consent_at > u.used_at)
  AND u.legal_basis IS NULL;

-- ESL-24-RETENTION: information on certification is kept five years after the certificate lapses, by expiry or by
-- revocation; under legal hold it is kept whatever the time.
CREATE VIEW "ESL-24-RETENTION" AS
SELECT DISTINCT 'RETENTION' AS class, c.issuer, c.serial, 'APPLICATION' AS subject_kind,
       a.application_id AS subject_id, 'FAIL' AS outcome
FROM archive a
JOIN certificate c ON c.application_id = a.application_id
                  AND COALESCE(a.issuer, c.issuer) = c.issuer AND COALESCE(a.serial, c.serial) = c.serial
CROSS JOIN policy p
LEFT JOIN lasting_revocation v ON v.issuer = c.issuer AND v.serial = c.serial
WHERE (a.disposed_at IS NOT NULL OR a.unreadable_since IS NOT NULL)
  AND (a.legal_hold
       OR CASE WHEN v.executed_at < c.not_after THEN v.executed_at ELSE c.not_after END + p.retention_period
          > CASE WHEN a.unreadable_since IS NULL OR a.disposed_at < a.unreadable_since THEN a.disposed_at
                 ELSE a.unreadable_since END);
