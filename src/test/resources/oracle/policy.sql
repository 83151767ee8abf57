-- Policy values, as in jobs/policy/netca.yaml. Tables made before: cut_off (at) and holidays (on_day, kind) as text.

CREATE TABLE policy AS
SELECT CAST(at AS TIMESTAMP WITH TIME ZONE) AS cut_off,
       INTERVAL '24' HOUR  AS revocation_deadline,
       INTERVAL '24' HOUR  AS crl_publication_lag,
       INTERVAL '5' MINUTE AS crl_date_tolerance,
       INTERVAL '7' DAY    AS fee_grace,
       INTERVAL '7' DAY    AS fee_notice_period,
       INTERVAL '30' DAY   AS renewal_minimum_notice,
       TIME '17:00:00'     AS renewal_counter_closes,
       INTERVAL '24' HOUR  AS loss_report_action_period,
       INTERVAL '5' DAY    AS support_answer_period,
       INTERVAL '5' YEAR   AS retention_period
FROM cut_off;

CREATE TABLE agreement_version (version VARCHAR(40));
INSERT INTO agreement_version VALUES ('netca-seed'), ('netca-v2.0');

CREATE TABLE lawful_ground (ground VARCHAR(40));
INSERT INTO lawful_ground
VALUES ('2.3(1)'), ('2.3(2)'), ('2.3(3)'), ('2.3(4)'), ('2.3(5)'), ('2.3(6)'), ('LAW');

-- Signature algorithms given up, the day on which their use ends (at 00:00, as every until of a policy file), and the day
-- from which subscribers must have been told.
CREATE TABLE deprecated_algorithm (algorithm VARCHAR(40), end_on DATE, tell_from DATE);
INSERT INTO deprecated_algorithm VALUES ('sha1WithRSAEncryption', DATE '2026-01-01', DATE '2025-07-05');

-- Working days of 2024 to 2026, the years whose lists of holidays are known. 2024-01-01 was a Monday.
CREATE TABLE digit (d INTEGER);
INSERT INTO digit VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);

CREATE TABLE listed_day AS SELECT CAST(on_day AS DATE) AS on_day, kind FROM holidays;
CREATE INDEX listed_day_key ON listed_day (on_day);

CREATE TABLE calendar AS
SELECT n.on_day,
       CASE WHEN h.kind = 'WORKDAY' THEN TRUE
            WHEN h.kind = 'HOLIDAY' THEN FALSE
            ELSE MOD(n.number, 7) < 5 END AS working
FROM (SELECT k.number, CAST(DATE '2024-01-01' + k.number * INTERVAL '1' DAY AS DATE) AS on_day
      FROM (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS number
            FROM digit a CROSS JOIN digit b CROSS JOIN digit c CROSS JOIN digit e) k
      WHERE k.number < 1096) n
LEFT JOIN listed_day h ON h.on_day = n.on_day;

-- Civil Code 203: a last day that is a holiday or a day off rolls to the next working day. A period that ends on a date
-- is over at the next 00:00 local time: in time is what comes before that instant.
CREATE TABLE last_day AS
SELECT r.on_day, r.rolled,
       CAST(CAST(r.rolled + INTERVAL '1' DAY AS TIMESTAMP) AS TIMESTAMP WITH TIME ZONE) AS over_at
FROM (SELECT on_day, MIN(CASE WHEN working THEN on_day END)
                     OVER (ORDER BY on_day ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS rolled
      FROM calendar) r;
CREATE INDEX last_day_key ON last_day (on_day);
