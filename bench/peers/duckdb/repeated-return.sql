SELECT DISTINCT subject, if(times >= 2 * $times OR byNode >= 2 * $sameNode, 1, 0) AS severity
FROM returns
WHERE times >= $times OR byNode >= $sameNode
