WITH step AS (
  SELECT rowid AS step, * FROM deals WHERE gives = 1 AND supplier IS NOT NULL
), given AS (
  -- What the village had given to anybody by then, and what this step gives itself.
  SELECT d.step, d.supplier AS own, s.subject, s.supplier, s.amount, s."at"
  FROM step AS d
  JOIN spends AS s ON s.village = d.village AND s.year = d.year
  WHERE s.role = 0 AND s.supplier IS NOT NULL AND s.subject <> d.subject AND s."at" <= d.now
    AND s.born <= d.moment AND (s.died IS NULL OR d.moment < s.died)
  UNION ALL
  SELECT step, supplier, subject, supplier, amount, "at" FROM step WHERE "at" <= now
), shares AS (
  SELECT step, arg_min(subject, ("at", name)) FILTER (supplier = own) AS subject
  FROM given JOIN cases USING (subject)
  GROUP BY step
  HAVING count(*) FILTER (supplier = own) >= $cases AND sum(amount) > 0
    AND sum(amount) FILTER (supplier = own) * 100 >= sum(amount) * $share
), awards AS (
  SELECT d.step, d.supplier AS own, d."at" AS ownAt, o.name AS ownName, s.subject, s.supplier, s."at", n.name
  FROM step AS d
  JOIN spends AS s ON s.village = d.village AND s.business = d.business
  JOIN cases AS n ON n.subject = s.subject
  JOIN cases AS o ON o.subject = d.subject
  WHERE d.award = 1 AND s.role = 0 AND s.award = 1 AND s.supplier IS NOT NULL
    AND s.subject <> d.subject AND s."at" <= d.now
    AND s."at" >= least(epoch_ms(make_date(CAST(d.year AS INTEGER), 1, 1)) - 28800000, d."at" - 365 * 86400000.0)
    AND s.born <= d.moment AND (s.died IS NULL OR d.moment < s.died)
  UNION ALL
  SELECT step, supplier, "at", name, subject, supplier, "at", name FROM step JOIN cases USING (subject)
  WHERE award = 1 AND "at" <= now
), bounds AS (
  -- The nearest awards to somebody else, before and after.
  SELECT step,
    max(("at", name)) FILTER (supplier <> own AND ("at", name) < (ownAt, ownName)) AS before,
    min(("at", name)) FILTER (supplier <> own AND ("at", name) > (ownAt, ownName)) AS after
  FROM awards GROUP BY step
)
SELECT subject, 1 AS severity FROM shares
UNION
SELECT arg_min(subject, ("at", name)), 1
FROM awards JOIN bounds USING (step)
WHERE supplier = own AND (before IS NULL OR ("at", name) > before) AND (after IS NULL OR ("at", name) < after)
GROUP BY step
HAVING count(*) >= $wins
