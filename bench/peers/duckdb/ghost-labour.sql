-- Days of sign-in are left out here: the year has none.
WITH claim AS (
  SELECT p.rowid AS step, p.subject AS own, p.subject, p."from", p."to", if(p.source = 2, least(p.days, 1), p.days) AS days
  FROM paidWork AS p
  UNION
  SELECT p.rowid, p.subject, c.subject, c."from", c."to", if(c.source = 2, least(c.days, 1), c.days)
  FROM paidWork AS p
  JOIN workClaims AS c ON c.worker = p.worker AND c.town = p.town
  WHERE c.subject <> p.subject AND c."at" <= p."at" AND c.month BETWEEN p.firstMonth AND p.lastMonth
    AND c.born <= p.moment AND (c.died IS NULL OR p.moment < c.died)
  UNION
  SELECT p.rowid, p.subject, c.subject, c."from", c."to", if(c.source = 2, least(c.days, 1), c.days)
  FROM paidWork AS p
  JOIN paidWork AS c ON c.subject = p.subject AND c.moment = p.moment AND c.worker = p.worker
), spans AS (
  SELECT a.step, a."from", b."to"
  FROM (SELECT DISTINCT step, "from" FROM claim) AS a
  JOIN (SELECT DISTINCT step, "to" FROM claim) AS b ON b.step = a.step AND b."to" >= a."from"
), overfull AS (
  SELECT s.step, s."from", s."to", bool_or(c.subject = c.own) AS mine
  FROM spans AS s
  JOIN claim AS c ON c.step = s.step AND c."from" >= s."from" AND c."to" <= s."to"
  GROUP BY s.step, s."from", s."to"
  HAVING sum(c.days) > s."to" - s."from" + 1
), least_ AS (
  -- The shortest times only: whatever lies around one is overfull because of it.
  SELECT step FROM overfull AS o
  WHERE mine AND NOT EXISTS (
    FROM overfull AS i
    WHERE i.step = o.step AND i."from" >= o."from" AND i."to" <= o."to" AND (i."from" > o."from" OR i."to" < o."to"))
), aged AS (
  SELECT *,
    date_diff('day', DATE '1970-01-01',
      CAST(DATE '1970-01-01' + CAST(bornOn AS INTEGER) + to_years(CAST($age AS INTEGER)) AS DATE)) AS ofAge
  FROM paidWork
)
SELECT p.subject, 2 AS severity FROM least_ JOIN paidWork AS p ON p.rowid = least_.step
UNION
SELECT subject, 2 FROM paidWork WHERE "to" > "left" AND days > greatest(0, "left" - "from" + 1)
UNION
SELECT subject, 2 FROM aged WHERE "from" < ofAge AND days > greatest(0, "to" - greatest(ofAge, "from") + 1)
UNION
SELECT subject, 1 FROM sheets WHERE cadres >= $cadres
