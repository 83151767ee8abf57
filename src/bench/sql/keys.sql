-- Times without offset are read in the policy's zone.
SET TimeZone = 'Asia/Shanghai';

-- Names and serial numbers in the form they are compared in. Issuer names of generated extracts differ in case and in the
-- blank behind a comma only; a real extract's would need RFC 4514 read, which SQL can't.
CREATE TEMP MACRO plain_issuer(name) AS lower(replace(name, ', ', ','));
CREATE TEMP MACRO plain_serial(number) AS
CASE WHEN number LIKE 'dec:%' THEN lower(to_hex(CAST(substr(number, 5) AS UHUGEINT)))
     ELSE ltrim(lower(replace(number, ':', '')), '0') END;
