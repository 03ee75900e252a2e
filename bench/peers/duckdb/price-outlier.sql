SELECT DISTINCT p.subject, 1 AS severity
FROM prices AS p
JOIN priceReferences AS r ON r.rowid = p.reference
WHERE r.price > 0 AND p.price * 100 > r.price * $percent
  AND (r."from" IS NULL OR p.day >= r."from") AND (r.until IS NULL OR p.day <= r.until)
  AND (r.unit IS NULL OR p.unit IS NULL OR r.unit = p.unit)
