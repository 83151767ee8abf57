-- Revocation on request: agreement 1.3, 2.3, 2.5(4); MEAS 29, 30.
-- Agreement 1.3: 网证通在收到书面注销申请后 24 小时内注销证书订户数字证书。

-- v: the first revocation. A hold that began before anything was asked for in writing and was released executes nothing.
CREATE TABLE executed_revocation AS
SELECT * FROM (SELECT r.*, ROW_NUMBER() OVER (PARTITION BY r.issuer, r.serial ORDER BY r.executed_at, r.line) AS place
               FROM revocation r
               WHERE NOT EXISTS (SELECT 1 FROM lifted_hold h
                                 WHERE h.line = r.line
                                   AND h.executed_at < (SELECT MIN(q.received_at) FROM revocation_request q
                                                        WHERE q.issuer = r.issuer AND q.serial = r.serial
                                                          AND q.form IN ('WRITTEN', 'ELECTRONIC')
                                                          AND COALESCE(q.authentication, '') <> 'FAIL'))) numbered
WHERE place = 1;

-- Written requests (a data message is one, ESL 4) that weren't refused for want of identity. The clock of a request whose
-- defect was notified within 24 hours of receipt runs from the cure, and doesn't run without one. A withdrawal counts
-- where the certificate wasn't revoked by then.
CREATE TABLE written_request AS
SELECT q.request_id, q.issuer, q.serial, q.received_at, q.defect_notified_at, q.authentication, q.line, c.not_after,
       v.executed_at, v.request_id AS cited_request_id,
       CASE WHEN q.defect_notified_at <= q.received_at + INTERVAL '24' HOUR THEN q.cured_at
            ELSE q.received_at END AS clock_from,
       CASE WHEN v.executed_at <= q.withdrawn_at THEN NULL ELSE q.withdrawn_at END AS withdrawn_at
FROM revocation_request q
JOIN agreed_certificate c ON c.issuer = q.issuer AND c.serial = q.serial
LEFT JOIN executed_revocation v ON v.issuer = q.issuer AND v.serial = q.serial
WHERE q.form IN ('WRITTEN', 'ELECTRONIC') AND COALESCE(q.authentication, '') <> 'FAIL';

-- r and d: the earliest request of a certificate whose clock runs, and 24 hours after.
CREATE TABLE request_clock AS
SELECT n.*, n.clock_from + p.revocation_deadline AS deadline
FROM (SELECT w.*, ROW_NUMBER() OVER (PARTITION BY w.issuer, w.serial ORDER BY w.clock_from, w.line) AS place
      FROM written_request w
      WHERE w.withdrawn_at IS NULL AND w.clock_from IS NOT NULL) n
CROSS JOIN policy p
WHERE n.place = 1;

-- d′ of a late revocation, agreement 2.5(4): force majeure and accidents that hindered revocation, proven and notified,
-- extend the deadline by their time after r, as long as they start no later than the deadline as extended so far. Spans
-- that overlap are first made one, so that no hour counts twice.
CREATE TABLE excused_deadline AS
WITH span AS (
    SELECT k.issuer, k.serial, EXTRACT(EPOCH FROM k.deadline) AS deadline,
           EXTRACT(EPOCH FROM CASE WHEN i.starts_at < k.clock_from THEN k.clock_from ELSE i.starts_at END) AS starts,
           EXTRACT(EPOCH FROM COALESCE(i.ends_at, p.cut_off)) AS ends
    FROM request_clock k
    JOIN incident i ON COALESCE(i.ends_at, k.executed_at) > k.clock_from
    CROSS JOIN policy p
    WHERE k.executed_at > k.deadline
      AND i.type IN ('FORCE_MAJEURE', 'ACCIDENT') AND i.scope IN ('REVOCATION', 'ALL')
      AND i.proof_sha256 IS NOT NULL AND i.notified_at IS NOT NULL),
marked AS (
    SELECT s.*, CASE WHEN s.starts <= MAX(s.ends) OVER (PARTITION BY s.issuer, s.serial ORDER BY s.starts, s.ends
                                                       ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
                     THEN 0 ELSE 1 END AS opens
    FROM span s),
numbered AS (
    SELECT m.*, SUM(m.opens) OVER (PARTITION BY m.issuer, m.serial ORDER BY m.starts, m.ends
                                  ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS island
    FROM marked m),
island AS (
    SELECT issuer, serial, deadline, island, MIN(starts) AS starts, MAX(ends) AS ends
    FROM numbered
    GROUP BY issuer, serial, deadline, island),
running AS (
    SELECT i.*, COALESCE(SUM(i.ends - i.starts) OVER (PARTITION BY i.issuer, i.serial ORDER BY i.island
                                                     ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
    FROM island i),
stopped AS (
    SELECT r.*, MAX(CASE WHEN r.starts > r.deadline + r.before THEN 1 ELSE 0 END)
                OVER (PARTITION BY r.issuer, r.serial ORDER BY r.island
                      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS too_late
    FROM running r)
SELECT issuer, serial, MAX(deadline + before + ends - starts) AS deadline_second
FROM stopped
WHERE too_late = 0
GROUP BY issuer, serial;

-- AGR-1.3-LATE-REVOCATION: v > d. Within d′ the claim of 2.5(4) is noted for a person to confirm. Revoked before the
-- request: no clock.
CREATE VIEW "AGR-1.3-LATE-REVOCATION" AS
SELECT CASE WHEN EXTRACT(EPOCH FROM k.executed_at) <= e.deadline_second THEN 'LATE_EXCUSED_CLAIMED'
            ELSE 'LATE' END AS class,
       k.issuer, k.serial, 'REQUEST' AS subject_kind, k.request_id AS subject_id, 'FAIL' AS outcome
FROM request_clock k
LEFT JOIN excused_deadline e ON e.issuer = k.issuer AND e.serial = k.serial
WHERE k.executed_at > k.deadline;

-- AGR-1.3-OPEN-OVERDUE: not revoked, and d < T < notAfter. T ≤ d is pending.
CREATE VIEW "AGR-1.3-OPEN-OVERDUE" AS
SELECT 'OPEN_OVERDUE' AS class, k.issuer, k.serial, 'REQUEST' AS subject_kind, k.request_id AS subject_id,
       'FAIL' AS outcome
FROM request_clock k CROSS JOIN policy p
WHERE k.executed_at IS NULL AND k.deadline < p.cut_off AND p.cut_off < k.not_after;

-- AGR-1.3-NEVER-EXECUTED: not revoked, and the certificate expired after d: d < notAfter ≤ T.
CREATE VIEW "AGR-1.3-NEVER-EXECUTED" AS
SELECT 'NEVER_EXECUTED' AS class, k.issuer, k.serial, 'REQUEST' AS subject_kind, k.request_id AS subject_id,
       'FAIL' AS outcome
FROM request_clock k CROSS JOIN policy p
WHERE k.executed_at IS NULL AND k.deadline < k.not_after AND k.not_after <= p.cut_off;

-- AGR-1.3-DUPLICATE-REQUEST: later written requests link to the first and restart no clock.
CREATE VIEW "AGR-1.3-DUPLICATE-REQUEST" AS
SELECT 'DUPLICATE' AS class, w.issuer, w.serial, 'REQUEST' AS subject_kind, w.request_id AS subject_id,
       'FAIL' AS outcome
FROM written_request w
JOIN request_clock k ON k.issuer = w.issuer AND k.serial = w.serial
WHERE w.withdrawn_at IS NULL
  AND w.request_id <> k.request_id
  AND (w.received_at > k.received_at OR w.received_at = k.received_at AND w.line > k.line);

-- AGR-1.3-DEFECTIVE-REQUEST: a defect notified more than 24 hours after receipt: the clock has run from receipt.
CREATE VIEW "AGR-1.3-DEFECTIVE-REQUEST" AS
SELECT 'DEFECT_NOTIFIED_LATE' AS class, w.issuer, w.serial, 'REQUEST' AS subject_kind, w.request_id AS subject_id,
       'FAIL' AS outcome
FROM written_request w
WHERE w.defect_notified_at > w.received_at + INTERVAL '24' HOUR;

-- AGR-1.3-WITHDRAWN-REQUEST: withdrawn after d and not revoked by then: late up to the withdrawal. Revoked after the
-- withdrawal by a revocation that rests on the withdrawn request: no other request stands, or this is the one it cites.
CREATE VIEW "AGR-1.3-WITHDRAWN-REQUEST" AS
SELECT 'LATE' AS class, w.issuer, w.serial, 'REQUEST' AS subject_kind, w.request_id AS subject_id, 'FAIL' AS outcome
FROM written_request w CROSS JOIN policy p
WHERE w.withdrawn_at > w.clock_from + p.revocation_deadline
UNION ALL
SELECT 'REVOKED_AFTER_WITHDRAWAL', w.issuer, w.serial, 'REQUEST', w.request_id, 'FAIL'
FROM written_request w
JOIN executed_revocation v ON v.issuer = w.issuer AND v.serial = w.serial
WHERE v.executed_at > w.withdrawn_at
  AND (v.request_id = w.request_id
       OR v.request_id IS NULL AND v.ground = 'REQUEST'
          AND NOT EXISTS (SELECT 1 FROM request_clock k WHERE k.issuer = w.issuer AND k.serial = w.serial));

-- AGR-1.3-MISSING-REQUEST: said to be on request, and no request of this certificate matches: the one that is cited or,
-- where none is, any that had been received by then.
CREATE VIEW "AGR-1.3-MISSING-REQUEST" AS
SELECT 'MISSING_REQUEST' AS class, v.issuer, v.serial,
       CASE WHEN v.request_id IS NULL THEN '' ELSE 'REQUEST' END AS subject_kind,
       COALESCE(v.request_id, '') AS subject_id, 'FAIL' AS outcome
FROM first_revocation v
JOIN agreed_certificate c ON c.issuer = v.issuer AND c.serial = v.serial
WHERE v.ground = 'REQUEST'
  AND NOT EXISTS (SELECT 1 FROM revocation_request q
                  WHERE q.issuer = v.issuer AND q.serial = v.serial
                    AND (q.request_id = v.request_id
                         OR v.request_id IS NULL AND q.received_at <= v.executed_at));

-- AGR-1.3-REVOKED-BEFORE-REQUEST: revoked before the request that the revocation cites.
CREATE VIEW "AGR-1.3-REVOKED-BEFORE-REQUEST" AS
SELECT 'CONTRADICTION' AS class, v.issuer, v.serial, 'REQUEST' AS subject_kind, q.request_id AS subject_id,
       'FAIL' AS outcome
FROM first_revocation v
JOIN agreed_certificate c ON c.issuer = v.issuer AND c.serial = v.serial
JOIN revocation_request q ON q.issuer = v.issuer AND q.serial = v.serial AND q.request_id = v.request_id
WHERE v.executed_at < q.received_at;

-- AGR-1.3-LOSS-REPORT: a report by phone or word of mouth, and neither a written request nor a revocation within the
-- action period. The period must be over at T.
CREATE VIEW "AGR-1.3-LOSS-REPORT" AS
SELECT 'EXPOSURE' AS class, q.issuer, q.serial, 'REQUEST' AS subject_kind, q.request_id AS subject_id,
       'FAIL' AS outcome
FROM revocation_request q
JOIN agreed_certificate c ON c.issuer = q.issuer AND c.serial = q.serial
CROSS JOIN policy p
WHERE q.form IN ('PHONE', 'ORAL')
  AND q.received_at + p.loss_report_action_period < p.cut_off
  AND NOT EXISTS (SELECT 1 FROM revocation_request w
                  WHERE w.issuer = q.issuer AND w.serial = q.serial AND w.form IN ('WRITTEN', 'ELECTRONIC')
                    AND w.received_at <= q.received_at + p.loss_report_action_period)
  AND NOT EXISTS (SELECT 1 FROM revocation v
                  WHERE v.issuer = q.issuer AND v.serial = q.serial
                    AND v.executed_at <= q.received_at + p.loss_report_action_period);

-- AGR-2.3-NO-GROUND: revoked by the CA on no ground, or one that neither 2.3(1) to (6) nor the law knows. An overdue
-- renewal alone (2.6) is none.
CREATE VIEW "AGR-2.3-NO-GROUND" AS
SELECT 'NO_GROUND' AS class, v.issuer, v.serial, '' AS subject_kind, '' AS subject_id, 'FAIL' AS outcome
FROM first_revocation v
JOIN agreed_certificate c ON c.issuer = v.issuer AND c.serial = v.serial
WHERE v.initiator = 'CA' AND (v.ground IS NULL OR v.ground NOT IN (SELECT ground FROM lawful_ground));

-- AGR-2.3-GROUND-EVIDENCE: grounds (1), (2), (4), (5) want linked evidence; (6) a decision document and two people.
CREATE VIEW "AGR-2.3-GROUND-EVIDENCE" AS
SELECT 'NO_EVIDENCE' AS class, v.issuer, v.serial, '' AS subject_kind, '' AS subject_id, 'FAIL' AS outcome
FROM first_revocation v
JOIN agreed_certificate c ON c.issuer = v.issuer AND c.serial = v.serial
WHERE v.ground IN ('2.3(1)', '2.3(2)', '2.3(4)', '2.3(5)')
  AND v.evidence_sha256 IS NULL
  AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.subject_kind = 'REVOCATION' AND e.subject_id = v.serial)
   OR v.ground = '2.3(6)'
  AND (v.decision_document IS NULL OR v.operator_id IS NULL OR v.approver_id IS NULL
       OR v.operator_id = v.approver_id);

-- MEAS-30-IDENTITY-CHECK: revoked at the subscriber's request, whose identity wasn't or couldn't be checked (MEAS 30). No
-- record of a check: can't be told.
CREATE VIEW "MEAS-30-IDENTITY-CHECK" AS
SELECT 'NOT_AUTHENTICATED' AS class, v.issuer, v.serial, 'REQUEST' AS subject_kind, q.request_id AS subject_id,
       CASE WHEN q.authentication IS NULL THEN 'INDETERMINATE' ELSE 'FAIL' END AS outcome
FROM first_revocation v
JOIN certificate c ON c.issuer = v.issuer AND c.serial = v.serial
JOIN revocation_request q ON q.issuer = v.issuer AND q.serial = v.serial AND q.request_id = v.request_id
WHERE (v.initiator = 'SUBSCRIBER' OR v.ground = 'REQUEST')
  AND (q.authentication IS NULL OR q.authentication IN ('NONE', 'FAIL'));
