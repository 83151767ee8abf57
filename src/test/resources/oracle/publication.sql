-- Publication: CPS 4.9.7, 4.9.8; MEAS 31 (revocation shall be announced); ESL 22 (relying parties can confirm).

-- Lists that were published, with the serials on them. A delta lists changes only, and a shard a part of the serials.
CREATE TABLE listing AS
SELECT e.issuer, e.serial, e.crl_number, e.revocation_date, COALESCE(e.reason, 'unspecified') AS reason,
       k.this_update, k.next_update, k.published_at, k.kind, k.shard, e.line
FROM crl_entry e
JOIN crl k ON k.issuer = e.issuer AND k.crl_number = e.crl_number
WHERE k.published_at IS NOT NULL;
CREATE INDEX listing_key ON listing (serial, issuer);
CREATE INDEX listing_crl ON listing (crl_number, serial);

-- p: the first published list with the serial.
CREATE TABLE first_listing AS
SELECT * FROM (SELECT l.*, ROW_NUMBER() OVER (PARTITION BY l.issuer, l.serial
                                             ORDER BY l.published_at, l.crl_number, l.line) AS place
               FROM listing l) numbered
WHERE place = 1;
CREATE INDEX first_listing_key ON first_listing (serial, issuer);

-- CPS-CRL-OMITTED: a full list made at v or later and published, the certificate not expired, and the serial isn't on it
-- nor on any list published before. Which shard a serial belongs to is told by its first listing; without one, each of the
-- issuer's shards must have such a list.
CREATE VIEW "CPS-CRL-OMITTED" AS
SELECT 'OMITTED' AS class, v.issuer, v.serial, '' AS subject_kind, '' AS subject_id,
       CASE WHEN l.shard IS NOT NULL
              OR COUNT(DISTINCT k.shard) = (SELECT COUNT(DISTINCT s.shard) FROM crl s
                                            WHERE s.issuer = v.issuer AND s.kind = 'FULL') THEN 'FAIL'
            ELSE 'INDETERMINATE' END AS outcome
FROM first_revocation v
JOIN certificate c ON c.issuer = v.issuer AND c.serial = v.serial
LEFT JOIN first_listing l ON l.issuer = v.issuer AND l.serial = v.serial
JOIN crl k ON k.issuer = v.issuer AND k.kind = 'FULL' AND k.published_at IS NOT NULL
WHERE k.this_update >= v.executed_at
  AND k.this_update < c.not_after
  AND (l.published_at IS NULL OR k.published_at < l.published_at AND k.shard = l.shard)
  AND NOT EXISTS (SELECT 1 FROM release r
                  WHERE r.issuer = v.issuer AND r.serial = v.serial AND r.executed_at <= k.this_update)
GROUP BY v.issuer, v.serial, l.shard;

-- CPS-CRL-LATE: p − v beyond the publication lag. Can't be told where the serial is on lists whose publication isn't
-- recorded only, or stands on the first list of the extract and an earlier one, by then expired, may have had it.
CREATE VIEW "CPS-CRL-LATE" AS
SELECT 'LATE_PUBLICATION' AS class, v.issuer, v.serial, '' AS subject_kind, '' AS subject_id,
       CASE WHEN l.this_update = (SELECT MIN(k.this_update) FROM crl k WHERE k.issuer = l.issuer)
             AND EXTRACT(EPOCH FROM v.executed_at + p.crl_publication_lag)
                 < 2 * EXTRACT(EPOCH FROM l.this_update) - EXTRACT(EPOCH FROM l.next_update)
            THEN 'INDETERMINATE' ELSE 'FAIL' END AS outcome
FROM first_revocation v
JOIN certificate c ON c.issuer = v.issuer AND c.serial = v.serial
JOIN first_listing l ON l.issuer = v.issuer AND l.serial = v.serial
CROSS JOIN policy p
WHERE l.published_at > v.executed_at + p.crl_publication_lag
UNION ALL
SELECT DISTINCT 'LATE_PUBLICATION', v.issuer, v.serial, '', '', 'INDETERMINATE'
FROM first_revocation v
JOIN certificate c ON c.issuer = v.issuer AND c.serial = v.serial
JOIN crl_entry e ON e.issuer = v.issuer AND e.serial = v.serial
WHERE NOT EXISTS (SELECT 1 FROM first_listing l WHERE l.issuer = v.issuer AND l.serial = v.serial);

-- CPS-CRL-EXTRA: on a list without a revocation on record.
CREATE VIEW "CPS-CRL-EXTRA" AS
SELECT DISTINCT 'NO_RECORD' AS class, e.issuer, e.serial, '' AS subject_kind, '' AS subject_id, 'FAIL' AS outcome
FROM crl_entry e
WHERE COALESCE(LOWER(e.reason), '') <> 'removefromcrl'
  AND NOT EXISTS (SELECT 1 FROM revocation v WHERE v.issuer = e.issuer AND v.serial = e.serial);

-- Full lists published after the first listing of a serial and made before its certificate's end, each with whether the
-- serial is on it. A serial released from hold, by the records or by a list (removeFromCRL), may be absent from then on
-- until it is revoked or listed anew.
CREATE TABLE expected_listing AS
SELECT f.issuer, f.serial, k.crl_number, k.this_update,
       CASE WHEN l.crl_number IS NULL THEN 0 ELSE 1 END AS listed
FROM first_listing f
JOIN certificate c ON c.issuer = f.issuer AND c.serial = f.serial
JOIN crl k ON k.issuer = f.issuer AND k.shard = f.shard AND k.kind = 'FULL' AND k.published_at >= f.published_at
          AND k.this_update < c.not_after
LEFT JOIN (SELECT DISTINCT issuer, serial, crl_number FROM listing) l
       ON l.issuer = f.issuer AND l.serial = f.serial AND l.crl_number = k.crl_number
LEFT JOIN first_revocation v ON v.issuer = f.issuer AND v.serial = f.serial
WHERE (v.executed_at IS NULL OR k.this_update >= v.executed_at)
  AND NOT EXISTS (SELECT 1 FROM release r
                  WHERE r.issuer = f.issuer AND r.serial = f.serial AND r.executed_at <= k.this_update
                    AND NOT EXISTS (SELECT 1 FROM revocation w
                                    WHERE w.issuer = r.issuer AND w.serial = r.serial
                                      AND w.executed_at > r.executed_at AND w.executed_at <= k.this_update))
  AND NOT EXISTS (SELECT 1 FROM listing r
                  WHERE r.issuer = f.issuer AND r.serial = f.serial AND LOWER(r.reason) = 'removefromcrl'
                    AND r.this_update <= k.this_update
                    AND NOT EXISTS (SELECT 1 FROM listing n
                                    WHERE n.issuer = r.issuer AND n.serial = r.serial
                                      AND LOWER(n.reason) <> 'removefromcrl'
                                      AND n.this_update > r.this_update AND n.this_update <= k.this_update));

-- CPS-CRL-DROPPED: one finding a gap, named by its first list.
CREATE VIEW "CPS-CRL-DROPPED" AS
SELECT 'DROPPED' AS class, issuer, serial, 'CRL' AS subject_kind, CAST(crl_number AS VARCHAR(60)) AS subject_id,
       'FAIL' AS outcome
FROM (SELECT x.*, LAG(x.listed) OVER (PARTITION BY x.issuer, x.serial ORDER BY x.this_update, x.crl_number)
                      AS listed_before
      FROM expected_listing x) run
WHERE listed = 0 AND COALESCE(listed_before, 1) = 1;

-- CPS-CRL-DATE: a list's date differs from every revocation of the certificate beyond the tolerance; by eight hours, give or
-- take the tolerance, a time zone is suspected.
CREATE VIEW "CPS-CRL-DATE" AS
SELECT DISTINCT CASE WHEN by_eight_hours = 1 THEN 'TZ_SUSPECT' ELSE 'DATE_DIFFERS' END AS class,
       issuer, serial, '' AS subject_kind, '' AS subject_id, 'FAIL' AS outcome
FROM (SELECT e.issuer, e.serial, e.revocation_date,
             MAX(CASE WHEN e.revocation_date >= v.executed_at - p.crl_date_tolerance
                       AND e.revocation_date <= v.executed_at + p.crl_date_tolerance THEN 1 ELSE 0 END) AS same,
             MAX(CASE WHEN e.revocation_date >= v.executed_at + INTERVAL '8' HOUR - p.crl_date_tolerance
                       AND e.revocation_date <= v.executed_at + INTERVAL '8' HOUR + p.crl_date_tolerance
                        OR e.revocation_date >= v.executed_at - INTERVAL '8' HOUR - p.crl_date_tolerance
                       AND e.revocation_date <= v.executed_at - INTERVAL '8' HOUR + p.crl_date_tolerance
                      THEN 1 ELSE 0 END) AS by_eight_hours
      FROM crl_entry e
      JOIN certificate c ON c.issuer = e.issuer AND c.serial = e.serial
      JOIN revocation v ON v.issuer = e.issuer AND v.serial = e.serial
      CROSS JOIN policy p
      WHERE COALESCE(LOWER(e.reason), '') <> 'removefromcrl'
      GROUP BY e.issuer, e.serial, e.revocation_date) dated
WHERE same = 0;

-- CPS-CRL-REASON: the list's reason doesn't fit the recorded ground. The rule catalogue names the reasons for an unpaid fee
-- (2.3(3)). For the rest the meaning of RFC 5280's reasons is taken: a disclosed key is a keyCompromise; untrue application
-- data, a change of the subject or a certificate no longer needed isn't; the compromise of an authority is no ground against
-- a subscriber. No reason is unspecified.
CREATE VIEW "CPS-CRL-REASON" AS
SELECT DISTINCT 'REASON_DIFFERS' AS class, v.issuer, v.serial, '' AS subject_kind, '' AS subject_id, 'FAIL' AS outcome
FROM crl_entry e
JOIN certificate c ON c.issuer = e.issuer AND c.serial = e.serial
JOIN first_revocation v ON v.issuer = e.issuer AND v.serial = e.serial
LEFT JOIN revocation_request q ON q.issuer = v.issuer AND q.serial = v.serial AND q.request_id = v.request_id
WHERE v.ground = '2.3(3)'
  AND LOWER(e.reason) NOT IN ('privilegewithdrawn', 'cessationofoperation', 'unspecified')
   OR (v.ground = '2.3(1)' OR v.ground = 'REQUEST' AND q.reason = 'KEY_COMPROMISE')
  AND LOWER(e.reason) NOT IN ('keycompromise', 'unspecified', 'certificatehold', 'removefromcrl')
   OR v.ground = '2.3(4)' AND LOWER(e.reason) = 'keycompromise'
   OR v.ground = 'REQUEST' AND q.reason IN ('NO_LONGER_NEEDED', 'SUBJECT_CHANGED')
  AND LOWER(e.reason) = 'keycompromise'
   OR LOWER(e.reason) IN ('cacompromise', 'aacompromise');

-- Lists of one issuer and shard in the order they were made, each with the list that has to follow it by its next_update: a
-- full list is followed by a full one, a delta by any. What counts is when the first of the following was published.
CREATE TABLE followed_list AS
SELECT k.issuer, k.kind, k.shard, k.crl_number, k.this_update, k.next_update, k.line,
       MIN(n.published_at) AS followed_at, MIN(n.this_update) AS next_made_at, COUNT(n.line) AS followers,
       COUNT(n.line) - COUNT(n.published_at) AS unpublished
FROM crl k
LEFT JOIN crl n ON n.issuer = k.issuer AND n.shard = k.shard AND n.kind IN ('FULL', k.kind)
               AND (n.this_update > k.this_update OR n.this_update = k.this_update AND n.crl_number > k.crl_number)
GROUP BY k.issuer, k.kind, k.shard, k.crl_number, k.this_update, k.next_update, k.line;

-- CPS-CRL-GAP: the next list came out after next_update, or hasn't by T; or its number isn't greater than that of the list
-- before. Of the issuer; named by the list that came late or, where none has come, by the last. Publications that aren't
-- recorded are told once, with the first list they leave open.
CREATE VIEW "CPS-CRL-GAP" AS
SELECT DISTINCT 'GAP' AS class, issuer, '' AS serial, 'CRL' AS subject_kind, CAST(crl_number AS VARCHAR(60)) AS subject_id,
       outcome
FROM (SELECT f.issuer, COALESCE(n.crl_number, f.crl_number) AS crl_number, 'FAIL' AS outcome
      FROM followed_list f
      CROSS JOIN policy p
      LEFT JOIN crl n ON n.issuer = f.issuer AND n.shard = f.shard AND n.kind IN ('FULL', f.kind)
                     AND n.this_update > f.this_update AND n.published_at = f.followed_at
      WHERE f.followed_at > f.next_update AND f.unpublished = 0
         OR f.followers = 0 AND f.next_update < p.cut_off
      UNION ALL
      SELECT f.issuer, n.crl_number, 'FAIL'
      FROM followed_list f
      JOIN crl n ON n.issuer = f.issuer AND n.shard = f.shard AND n.kind IN ('FULL', f.kind)
                AND n.this_update = f.next_made_at
      WHERE f.unpublished > 0 AND f.next_made_at > f.next_update
      UNION ALL
      SELECT issuer, crl_number, 'FAIL'
      FROM (SELECT k.issuer, k.crl_number,
                   LAG(k.crl_number) OVER (PARTITION BY k.issuer, k.kind, k.shard ORDER BY k.this_update, k.line)
                       AS number_before
            FROM crl k) numbered
      WHERE crl_number <= number_before
      UNION ALL
      SELECT issuer, crl_number, 'INDETERMINATE'
      FROM (SELECT f.issuer, f.crl_number,
                   ROW_NUMBER() OVER (PARTITION BY f.issuer ORDER BY f.this_update, f.line) AS place
            FROM followed_list f
            WHERE f.unpublished > 0 AND f.next_made_at <= f.next_update
              AND (f.followed_at IS NULL OR f.followed_at > f.next_update)) open_list
      WHERE place = 1) told;
