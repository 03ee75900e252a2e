WITH looked AS (
  SELECT w.rowid AS step, any_value(w.subject) AS subject, any_value(w.wage) AS wage, list(p.wage) AS others
  FROM wages AS w
  JOIN paidWages AS p ON p.list = w.list
  WHERE p.subject <> w.subject AND p."at" <= w."at" AND p."at" >= w."at" - 365 * 86400000.0
    AND p.born <= w.moment AND (p.died IS NULL OR w.moment < p.died)
  GROUP BY w.rowid
), middles AS (
  SELECT *, list_median(others) AS middle FROM looked WHERE len(others) >= $wages
), limits AS (
  SELECT *, middle + $deviations * greatest(
    list_median(list_transform(others, lambda one: abs(one - middle))), middle * $floor / 100) AS most
  FROM middles
)
SELECT subject, if(wage * 100 > price * $grave, 1, 0) AS severity FROM wageReferences WHERE wage * 100 > price * $percent
UNION
SELECT subject, if(wage * 100 > middle * $grave, 1, 0) FROM limits WHERE wage > most
