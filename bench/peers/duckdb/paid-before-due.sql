SELECT subject, 2 AS severity FROM payments WHERE unnamed = 1 OR due - paid > $grace
UNION
SELECT p.subject, 2
FROM "references" AS n
JOIN payments AS p ON p.rowid = n.payment
LEFT JOIN receipts AS r
  ON r.subject = n.received AND r."at" <= p."at" AND r.born <= p.moment AND (r.died IS NULL OR p.moment < r.died)
WHERE r.day IS NULL OR r.day - p.paid > $grace
