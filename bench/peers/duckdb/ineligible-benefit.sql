SELECT subject, 2 AS severity FROM recipients WHERE gone = 2 AND month > sinceMonth + $grace
UNION
SELECT subject, 1 FROM recipients WHERE (gone = 1 AND since < day) OR rich = 1
UNION
SELECT subject, 1 FROM undeclared WHERE kin > 0
UNION
SELECT g.subject, 2
FROM grants AS g
JOIN given AS o ON o.gift = g.gift
WHERE o.subject <> g.subject AND o."at" <= g."at"
  AND o."at" >= g."at" - if(g.monthly = 1, $months * 31, 3 * 366) * 86400000.0
  AND o.born <= g.moment AND (o.died IS NULL OR g.moment < o.died)
