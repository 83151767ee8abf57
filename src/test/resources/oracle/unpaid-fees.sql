-- Unpaid fees, agreement 2.3(3): 证书的服务费未按约定收到。 A right to revoke, no duty: not to revoke is exposure.

-- E_f: the end of the due date and the grace. A fee's own grace goes before the policy's. A due date ends with a working
-- day (Civil Code 203), a due time is taken as it stands.
CREATE TABLE fee_term AS
SELECT f.*,
       CASE WHEN f.due_on IS NOT NULL
            THEN (SELECT l.over_at FROM last_day l
                  WHERE l.on_day = CAST(f.due_on + COALESCE(f.grace_days * INTERVAL '1' DAY, p.fee_grace) AS DATE))
            ELSE f.due_at + COALESCE(f.grace_days * INTERVAL '1' DAY, p.fee_grace) END AS default_from
FROM fee f CROSS JOIN policy p;

-- Certificates revoked on ground 2.3(3), with the fee that the revocation cites, or the certificate's fees where it cites
-- none.
CREATE TABLE fee_revocation AS
SELECT v.issuer, v.serial, v.executed_at, v.fee_id AS cited_fee_id, f.fee_id, f.amount, f.currency, f.default_from
FROM first_revocation v
JOIN agreed_certificate c ON c.issuer = v.issuer AND c.serial = v.serial
LEFT JOIN fee_term f ON f.issuer = v.issuer AND f.serial = v.serial AND f.fee_id = COALESCE(v.fee_id, f.fee_id)
WHERE v.ground = '2.3(3)';

-- net(v), the refunds in it, and the last reversal: a payment valued exactly at v counts.
CREATE TABLE fee_account AS
SELECT r.issuer, r.serial, r.fee_id, r.executed_at, r.amount, r.default_from,
       COALESCE(SUM(CASE WHEN p.type = 'PAYMENT' THEN p.amount ELSE -p.amount END), 0) AS net,
       COALESCE(SUM(CASE WHEN p.type = 'REFUND' THEN p.amount ELSE 0 END), 0) AS refunded,
       MAX(CASE WHEN p.type = 'REVERSAL' THEN p.value_at END) AS last_reversal
FROM fee_revocation r
LEFT JOIN payment p ON p.fee_id = r.fee_id AND p.currency = r.currency AND p.value_at <= r.executed_at
WHERE r.fee_id IS NOT NULL
GROUP BY r.issuer, r.serial, r.fee_id, r.executed_at, r.amount, r.default_from;

-- AGR-2.3.3-WRONGFUL-REVOCATION: revoked after the grace although the money was there. A reversal after v changes nothing.
CREATE VIEW "AGR-2.3.3-WRONGFUL-REVOCATION" AS
SELECT 'WRONGFUL_PAID' AS class, issuer, serial, 'FEE' AS subject_kind, fee_id AS subject_id, 'FAIL' AS outcome
FROM fee_account
WHERE executed_at >= default_from AND net >= amount;

-- AGR-2.3.3-PREMATURE: revoked before the grace was over.
CREATE VIEW "AGR-2.3.3-PREMATURE" AS
SELECT 'PREMATURE' AS class, issuer, serial, 'FEE' AS subject_kind, fee_id AS subject_id, 'FAIL' AS outcome
FROM fee_account
WHERE executed_at < default_from;

-- AGR-2.3.3-NO-NOTICE: no reminder of the fee was received at least the notice period before v, after the last reversal.
-- Whether the fee is on record or not. A reminder that names no fee is one of any.
CREATE VIEW "AGR-2.3.3-NO-NOTICE" AS
SELECT 'NO_NOTICE' AS class, r.issuer, r.serial,
       CASE WHEN COALESCE(r.fee_id, r.cited_fee_id) IS NULL THEN '' ELSE 'FEE' END AS subject_kind,
       COALESCE(r.fee_id, r.cited_fee_id, '') AS subject_id, 'FAIL' AS outcome
FROM fee_revocation r
CROSS JOIN policy p
LEFT JOIN fee_account a ON a.issuer = r.issuer AND a.serial = r.serial AND a.fee_id = r.fee_id
WHERE NOT EXISTS (SELECT 1 FROM notice n
                  WHERE n.issuer = r.issuer AND n.serial = r.serial AND n.kind = 'FEE_REMINDER'
                    AND (n.fee_id IS NULL OR n.fee_id = COALESCE(r.fee_id, r.cited_fee_id, n.fee_id))
                    AND n.received_at + p.fee_notice_period <= r.executed_at
                    AND (a.last_reversal IS NULL OR n.received_at > a.last_reversal));

-- AGR-2.3.3-PARTIAL: part of the fee had been paid.
CREATE VIEW "AGR-2.3.3-PARTIAL" AS
SELECT 'PARTIAL_REVIEW' AS class, issuer, serial, 'FEE' AS subject_kind, fee_id AS subject_id, 'FAIL' AS outcome
FROM fee_account
WHERE net > 0 AND net < amount;

-- AGR-2.3.3-REFUND: unpaid only because the CA itself refunded.
CREATE VIEW "AGR-2.3.3-REFUND" AS
SELECT 'REFUND_NOT_DEFAULT' AS class, issuer, serial, 'FEE' AS subject_kind, fee_id AS subject_id, 'FAIL' AS outcome
FROM fee_account
WHERE net < amount AND net + refunded >= amount;

-- AGR-2.3.3-UNPAID-ACTIVE: in default at T, neither waived nor disputed, and the certificate is valid and not revoked.
CREATE VIEW "AGR-2.3.3-UNPAID-ACTIVE" AS
SELECT 'EXPOSURE' AS class, c.issuer, c.serial, 'FEE' AS subject_kind, f.fee_id AS subject_id, 'FAIL' AS outcome
FROM fee_term f
JOIN agreed_certificate c ON c.issuer = f.issuer AND c.serial = f.serial
CROSS JOIN policy p
LEFT JOIN lasting_revocation v ON v.issuer = f.issuer AND v.serial = f.serial
WHERE f.default_from <= p.cut_off
  AND f.waived_at IS NULL AND f.disputed_at IS NULL
  AND v.executed_at IS NULL AND c.not_before <= p.cut_off AND p.cut_off < c.not_after
  AND COALESCE((SELECT SUM(CASE WHEN y.type = 'PAYMENT' THEN y.amount ELSE -y.amount END)
                FROM payment y
                WHERE y.fee_id = f.fee_id AND y.currency = f.currency AND y.value_at <= p.cut_off), 0) < f.amount;

-- AGR-2.3.3-NO-TERMS: revoked for an unpaid fee, and there is no fee or no due date on record.
CREATE VIEW "AGR-2.3.3-NO-TERMS" AS
SELECT 'NO_TERMS' AS class, issuer, serial,
       CASE WHEN COALESCE(fee_id, cited_fee_id) IS NULL THEN '' ELSE 'FEE' END AS subject_kind,
       COALESCE(fee_id, cited_fee_id, '') AS subject_id, 'INDETERMINATE' AS outcome
FROM fee_revocation
WHERE fee_id IS NULL OR default_from IS NULL;
