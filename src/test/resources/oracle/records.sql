-- Records against each other.

-- REC-DUPLICATE-SERIAL: same issuer and serial, different certificate hash (ITU-T X.509: a CA uses a serial number once).
-- Rows with the same hash are one certificate.
CREATE VIEW "REC-DUPLICATE-SERIAL" AS
SELECT 'DUPLICATE_SERIAL' AS class, issuer, serial, '' AS subject_kind, '' AS subject_id, 'FAIL' AS outcome
FROM certificate_row
GROUP BY issuer, serial
HAVING COUNT(DISTINCT certificate_sha256) > 1;

-- REC-TIME-ORDER: an impossible order: delivered before issued, renewed before the notice it cites, revoked before issued,
-- not_after no later than not_before.
CREATE VIEW "REC-TIME-ORDER" AS
SELECT 'CONTRADICTION' AS class, issuer, serial, subject_kind, subject_id, 'FAIL' AS outcome
FROM (SELECT DISTINCT 'delivered' AS fact, c.issuer, c.serial, '' AS subject_kind, '' AS subject_id
      FROM certificate c
      JOIN delivery d ON d.issuer = c.issuer AND d.serial = c.serial
      WHERE COALESCE(d.collected_at, d.mail_signed_at, d.accepted_at) < c.issued_at
      UNION
      SELECT 'renewed', c.issuer, c.serial, 'NOTICE', n.notice_id
      FROM certificate c
      JOIN renewal r ON r.issuer = c.issuer AND r.serial = c.serial
      JOIN notice n ON n.notice_id = r.notice_id AND n.issuer = c.issuer AND n.serial = c.serial
      WHERE r.renewed_at < n.sent_at
      UNION
      SELECT 'revoked', c.issuer, c.serial, '', ''
      FROM certificate c
      JOIN first_revocation v ON v.issuer = c.issuer AND v.serial = c.serial
      WHERE v.executed_at < c.issued_at
      UNION
      SELECT 'validity', c.issuer, c.serial, '', ''
      FROM certificate c
      WHERE c.not_after <= c.not_before) contradiction;

-- REC-ORPHAN: a reference (application, certificate, request, fee, notice) that resolves nowhere. It is told of the
-- certificate whose row makes it; of the missing certificate itself where that is what is missing; of no certificate where
-- the row names none.
CREATE VIEW "REC-ORPHAN" AS
SELECT DISTINCT 'ORPHAN' AS class, issuer, serial, subject_kind, subject_id, 'FAIL' AS outcome
FROM (SELECT c.issuer, c.serial, 'APPLICATION' AS subject_kind, c.application_id AS subject_id
      FROM certificate_row c
      WHERE c.application_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM application a WHERE a.application_id = c.application_id)
      UNION ALL
      SELECT s.issuer, s.serial, 'APPLICATION', s.application_id
      FROM subject_change s
      WHERE s.application_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM application a WHERE a.application_id = s.application_id)
      UNION ALL
      -- Rows that name an application: of its certificate where some certificate cites the same application.
      SELECT COALESCE(c.issuer, ''), COALESCE(c.serial, ''), 'APPLICATION', t.application_id
      FROM (SELECT application_id FROM verification
            UNION SELECT application_id FROM data_use
            UNION SELECT application_id FROM archive
            UNION SELECT subject_id FROM evidence WHERE subject_kind = 'APPLICATION') t
      LEFT JOIN certificate_row c ON c.application_id = t.application_id
      WHERE NOT EXISTS (SELECT 1 FROM application a WHERE a.application_id = t.application_id)
      UNION ALL
      SELECT v.issuer, v.serial, 'REQUEST', v.request_id
      FROM revocation v
      WHERE v.request_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM revocation_request q WHERE q.request_id = v.request_id)
      UNION ALL
      SELECT v.issuer, v.serial, 'FEE', v.fee_id
      FROM (SELECT issuer, serial, fee_id FROM revocation
            UNION SELECT issuer, serial, fee_id FROM notice
            UNION SELECT '', '', fee_id FROM payment) v
      WHERE v.fee_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM fee f WHERE f.fee_id = v.fee_id)
      UNION ALL
      SELECT r.issuer, r.serial, 'NOTICE', r.notice_id
      FROM renewal r
      WHERE r.notice_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.notice_id = r.notice_id)
      UNION ALL
      SELECT t.issuer, t.serial, '', ''
      FROM (SELECT issuer, serial FROM delivery
            UNION SELECT issuer, serial FROM revocation_request
            UNION SELECT issuer, serial FROM revocation
            UNION SELECT issuer, serial FROM fee
            UNION SELECT issuer, serial FROM notice
            UNION SELECT issuer, serial FROM renewal
            UNION SELECT new_issuer, new_serial FROM renewal
            UNION SELECT issuer, serial FROM subject_change
            UNION SELECT issuer, serial FROM dispute
            UNION SELECT issuer, serial FROM archive
            UNION SELECT issuer, serial FROM crl_entry
            UNION SELECT replaces_issuer, replaces_serial FROM application_row) t
      WHERE t.issuer IS NOT NULL AND t.serial IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM certificate c WHERE c.issuer = t.issuer AND c.serial = t.serial)) reference;

-- REC-AGREEMENT-VERSION: the accepted edition of the agreement isn't in the clause register.
CREATE VIEW "REC-AGREEMENT-VERSION" AS
SELECT DISTINCT 'VERSION_UNKNOWN' AS class, c.issuer, c.serial, 'APPLICATION' AS subject_kind,
       a.application_id AS subject_id, 'FAIL' AS outcome
FROM certificate_row c
JOIN application a ON a.application_id = c.application_id
WHERE a.agreement_version IS NOT NULL
  AND a.agreement_version NOT IN (SELECT version FROM agreement_version);
