WITH quarters AS (
  SELECT rowid AS step, *,
    epoch_ms(date_trunc('quarter', make_timestamp(CAST(("at" + 28800000) * 1000 AS BIGINT)))) - 28800000 AS begins
  FROM named
), others AS (
  SELECT q.step, a.digit, a."at", a.subject
  FROM quarters AS q
  JOIN amounts AS a ON a.village = q.village
  WHERE a.subject <> q.subject AND a."at" <= q."at" AND a."at" >= q."at" - 365 * 86400000.0
    AND a.born <= q.moment AND (a.died IS NULL OR q.moment < a.died)
), counts AS (
  SELECT step, digit, sum(n) AS n
  FROM (
    SELECT step, digit, count(*) AS n FROM others GROUP BY step, digit
    UNION ALL
    SELECT step, digit, 1 FROM quarters
  )
  GROUP BY step, digit
), totals AS (
  SELECT step, sum(n) AS total FROM counts GROUP BY step HAVING sum(n) >= $amounts
), chi AS (
  SELECT step, sum(power(coalesce(n, 0) - total * log10(1 + 1 / d.digit), 2) / (total * log10(1 + 1 / d.digit))) AS chi
  FROM totals
  CROSS JOIN range(1, 10) AS d(digit)
  LEFT JOIN counts USING (step, digit)
  GROUP BY step
), strange AS (
  SELECT q.* FROM chi JOIN quarters AS q USING (step) WHERE chi > $chiSquare
), firsts AS (
  SELECT s.step, min((o."at", name)) AS first, arg_min(o.subject, (o."at", name)) AS subject
  FROM strange AS s
  JOIN others AS o ON o.step = s.step AND o."at" >= s.begins
  JOIN cases AS n ON n.subject = o.subject
  GROUP BY s.step
)
SELECT subject, 0 AS severity FROM events WHERE after > $days
UNION
SELECT subject, if(amounts > 0, 1, 0) FROM corrections
UNION
SELECT subject, 1 FROM distances WHERE kilometres > $kilometres
UNION
SELECT subject, 1 FROM apart WHERE days > $photoDays
UNION
SELECT s.subject, 2
FROM shown AS s
JOIN photos AS p ON p.photo = s.photo
WHERE p.subject <> s.subject AND p."at" <= s."at" AND p.born <= s.moment AND (p.died IS NULL OR s.moment < p.died)
UNION
SELECT if(f.subject IS NULL OR f.first[1] > s.submitted, s.subject, f.subject), 0
FROM strange AS s LEFT JOIN firsts AS f USING (step)
