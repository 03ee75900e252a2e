SELECT subject, 2 AS severity FROM claims WHERE times > 1
UNION
SELECT c.subject, 2
FROM claims AS c
JOIN uses AS u ON u.list = c.invoice
WHERE u.subject <> c.subject AND u."at" <= c."at" AND u.born <= c.moment AND (u.died IS NULL OR c.moment < u.died)
UNION
SELECT c.subject, 1
FROM claims AS c
JOIN uses AS u ON u.list = c.likeness
WHERE u.subject <> c.subject AND u.village <> c.village AND u.invoice <> c.invoice
  AND u."at" <= c."at" AND u.born <= c.moment AND (u.died IS NULL OR c.moment < u.died)
