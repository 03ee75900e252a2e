WITH counted AS (
  SELECT subject, person, "at", floor(("at" + 28800000) / 86400000) AS day,
    count(*) OVER (
      PARTITION BY person ORDER BY "at" RANGE BETWEEN $minutes * 60000.0 - 1 PRECEDING AND CURRENT ROW) AS within
  FROM approvals
  WHERE batch = 0
)
SELECT subject, 1 AS severity FROM approvals
WHERE batch = 0 AND (opened IS NULL OR "at" - opened < $seconds * 1000)
UNION
SELECT subject, 0 FROM approvals
WHERE ("at" + 28800000) % 86400000 >= $nightFrom * 3600000 OR ("at" + 28800000) % 86400000 < $nightTo * 3600000
UNION
SELECT arg_min(subject, "at"), 1 FROM counted WHERE within >= $approvals GROUP BY person, day
