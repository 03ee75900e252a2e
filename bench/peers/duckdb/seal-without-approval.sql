SELECT subject, 2 AS severity FROM stampings WHERE approved = 0 OR stampedOn < approvedOn
UNION
SELECT subject, 1 FROM stampings
WHERE approved = 1 AND (stamped > copies + $extraCopies OR stampedOn > validUntil) OR blank = 1
UNION
SELECT subject, 1 FROM sealReturns WHERE returned - due > $returnDays
UNION
SELECT subject, 1 FROM stillOut WHERE first = 1
