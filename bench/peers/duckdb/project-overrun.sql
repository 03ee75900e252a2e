WITH seen AS (
  SELECT s.rowid AS step, s.subject AS own, s.isChange, e.subject, e.kind, e."at", e.day, e.accepted, n.name
  FROM steps AS s
  JOIN worksEvents AS e ON e.contract = s.ofContract OR e.contract = s.ofAward
  JOIN cases AS n ON n.subject = e.subject
  WHERE e.contract <> 0 AND e.born <= s.moment AND (e.died IS NULL OR s.moment < e.died)
    AND (e.subject = s.subject OR e."at" <= s."at")
), accepted AS (
  SELECT step, arg_min(accepted, ("at", name)) AS accepted FROM seen WHERE kind = 1 GROUP BY step
)
SELECT subject, 2 AS severity FROM settlements WHERE amount > 0 AND audited * 100 > amount * $percent
UNION
SELECT arg_min(subject, ("at", name)), 1 FROM seen WHERE kind = 0 AND isChange = 1
GROUP BY step HAVING count(DISTINCT subject) >= $changes
UNION
SELECT subject, 1 FROM seen JOIN accepted USING (step)
WHERE kind = 0 AND day > accepted.accepted AND (isChange = 0 OR subject = own)
