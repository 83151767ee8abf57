-- Forced renewal, agreement 2.6: 证书申请人在收到网证通发出的更新通知时，应在规定的期限内到网证通更新证书。

-- Forced notices: n their proven receipt, E_n the first instant after the period. The last day counts in local time.
CREATE TABLE forced_notice AS
SELECT n.notice_id, n.issuer, n.serial, n.sent_at, n.channel, n.address,
       CASE WHEN n.channel = 'WEBSITE' THEN NULL ELSE n.received_at END AS received_at,
       COALESCE(n.deadline_at, l.over_at) AS deadline,
       CASE WHEN n.deadline_at IS NULL THEN l.rolled END AS last_day,
       c.subscriber_id, c.not_before, c.not_after, v.executed_at
FROM notice n
JOIN agreed_certificate c ON c.issuer = n.issuer AND c.serial = n.serial
LEFT JOIN last_day l ON l.on_day = n.deadline_on
LEFT JOIN lasting_revocation v ON v.issuer = n.issuer AND v.serial = n.serial
WHERE n.kind = 'RENEWAL' AND n.forced;

-- The first renewal of a certificate.
CREATE TABLE first_renewal AS
SELECT issuer, serial, MIN(renewed_at) AS renewed_at
FROM renewal
GROUP BY issuer, serial;

-- AGR-2.6-OVERDUE: notice received, certificate valid at E_n, not renewed before E_n. Renewed on the last day after the
-- counter had closed, or a notice that sets no period: can't be told.
CREATE VIEW "AGR-2.6-OVERDUE" AS
SELECT CASE WHEN r.renewed_at IS NULL THEN 'OVERDUE_OPEN' ELSE 'RENEWED_LATE' END AS class,
       n.issuer, n.serial, 'NOTICE' AS subject_kind, n.notice_id AS subject_id,
       CASE WHEN n.deadline IS NULL OR r.renewed_at < n.deadline THEN 'INDETERMINATE' ELSE 'FAIL' END AS outcome
FROM forced_notice n
CROSS JOIN policy p
LEFT JOIN first_renewal r ON r.issuer = n.issuer AND r.serial = n.serial
WHERE n.received_at IS NOT NULL AND n.deadline IS NULL
   OR n.received_at IS NOT NULL
  AND n.not_before <= n.deadline AND n.not_after > n.deadline
  AND (n.executed_at IS NULL OR n.executed_at > n.deadline)
  AND (r.renewed_at IS NULL AND n.deadline <= p.cut_off
       OR r.renewed_at >= n.deadline
       OR r.renewed_at < n.deadline
          AND CAST(CAST(r.renewed_at AS TIMESTAMP) AS DATE) = n.last_day
          AND CAST(CAST(r.renewed_at AS TIMESTAMP) AS TIME) > p.renewal_counter_closes);

-- AGR-2.6-NOTICE-MISSING: a forced notice without proof of receipt, or on the website only; or a revocation that relies on
-- an overdue renewal nobody had been told of: its ground names clause 2.6 or a renewal.
CREATE VIEW "AGR-2.6-NOTICE-MISSING" AS
SELECT 'NOTICE_MISSING' AS class, n.issuer, n.serial, 'NOTICE' AS subject_kind, n.notice_id AS subject_id,
       'FAIL' AS outcome
FROM forced_notice n
WHERE n.received_at IS NULL
UNION ALL
SELECT 'NOTICE_MISSING', v.issuer, v.serial, '', '', 'FAIL'
FROM first_revocation v
JOIN agreed_certificate c ON c.issuer = v.issuer AND c.serial = v.serial
WHERE v.initiator = 'CA' AND (v.ground LIKE '%2.6%' OR LOWER(v.ground) LIKE '%renew%' OR v.ground LIKE '%更新%')
  AND NOT EXISTS (SELECT 1 FROM forced_notice n WHERE n.issuer = v.issuer AND n.serial = v.serial);

-- AGR-2.6-WRONG-ADDRESS: sent to an address that another had superseded before, and receipt isn't proven.
CREATE VIEW "AGR-2.6-WRONG-ADDRESS" AS
SELECT 'WRONG_ADDRESS' AS class, n.issuer, n.serial, 'NOTICE' AS subject_kind, n.notice_id AS subject_id,
       'FAIL' AS outcome
FROM forced_notice n
WHERE n.received_at IS NULL
  AND EXISTS (SELECT 1 FROM address a
              WHERE a.subscriber_id = n.subscriber_id AND a.channel = n.channel AND a.address = n.address
                AND (a.valid_to < n.sent_at
                     OR a.valid_to IS NULL
                        AND EXISTS (SELECT 1 FROM address b
                                    WHERE b.subscriber_id = a.subscriber_id AND b.channel = a.channel
                                      AND b.valid_from > a.valid_from AND b.valid_from < n.sent_at)))
  AND NOT EXISTS (SELECT 1 FROM address a
                  WHERE a.subscriber_id = n.subscriber_id AND a.channel = n.channel AND a.address = n.address
                    AND a.valid_from <= n.sent_at AND (a.valid_to IS NULL OR a.valid_to >= n.sent_at)
                    AND NOT EXISTS (SELECT 1 FROM address b
                                    WHERE b.subscriber_id = a.subscriber_id AND b.channel = a.channel
                                      AND b.valid_from > a.valid_from AND b.valid_from < n.sent_at));

-- AGR-2.6-PERIOD-SHORT: less than the minimum notice from receipt to E_n, or received when the period was over.
CREATE VIEW "AGR-2.6-PERIOD-SHORT" AS
SELECT 'PERIOD_SHORT' AS class, n.issuer, n.serial, 'NOTICE' AS subject_kind, n.notice_id AS subject_id,
       'FAIL' AS outcome
FROM forced_notice n CROSS JOIN policy p
WHERE n.deadline < n.received_at + p.renewal_minimum_notice OR n.deadline <= n.received_at;

-- AGR-2.6-MOOT: expired or revoked before E_n, without having been renewed: who renewed in time did what was asked.
CREATE VIEW "AGR-2.6-MOOT" AS
SELECT 'MOOT' AS class, n.issuer, n.serial, 'NOTICE' AS subject_kind, n.notice_id AS subject_id, 'FAIL' AS outcome
FROM forced_notice n
LEFT JOIN first_renewal r ON r.issuer = n.issuer AND r.serial = n.serial
WHERE (n.not_after < n.deadline OR n.executed_at < n.deadline)
  AND (r.renewed_at IS NULL OR r.renewed_at >= n.deadline);

-- AGR-2.6-DEPRECATED-NO-NOTICE: valid beyond the end of its signature algorithm, the time to tell has come, nobody told.
CREATE VIEW "AGR-2.6-DEPRECATED-NO-NOTICE" AS
SELECT 'DEPRECATED_NO_NOTICE' AS class, c.issuer, c.serial, '' AS subject_kind, '' AS subject_id, 'FAIL' AS outcome
FROM agreed_certificate c
JOIN deprecated_algorithm a ON a.algorithm = c.signature_algorithm
CROSS JOIN policy p
LEFT JOIN lasting_revocation v ON v.issuer = c.issuer AND v.serial = c.serial
WHERE c.not_after > CAST(CAST(a.end_on AS TIMESTAMP) AS TIMESTAMP WITH TIME ZONE)
  AND CAST(CAST(a.tell_from AS TIMESTAMP) AS TIMESTAMP WITH TIME ZONE) <= p.cut_off
  AND v.executed_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.issuer = c.issuer AND n.serial = c.serial AND n.kind = 'RENEWAL');
