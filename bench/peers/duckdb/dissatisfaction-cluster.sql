-- A cluster goes on while each follows the one before within the days; the warning is on its first case.
WITH marks AS (
  SELECT subject, 'r' || list AS list, "at", $ratings AS most FROM ratings WHERE stars <= $stars
  UNION ALL
  SELECT subject, 'p' || list, "at", $petitions FROM complaints
), steps AS (
  SELECT *, rowid_ AS place,
    if("at" - lag("at") OVER (PARTITION BY list ORDER BY "at", rowid_) < $days * 86400000.0, 0, 1) AS begins,
    count(*) OVER (PARTITION BY list ORDER BY "at" RANGE BETWEEN $days * 86400000.0 - 1 PRECEDING AND CURRENT ROW) AS recent
  FROM (SELECT *, row_number() OVER () AS rowid_ FROM marks)
), clusters AS (
  SELECT *, sum(begins) OVER (PARTITION BY list ORDER BY "at", place) AS cluster FROM steps
), firsts AS (
  SELECT *, first_value(subject) OVER (PARTITION BY list, cluster ORDER BY "at", place) AS beginning FROM clusters
)
SELECT DISTINCT beginning AS subject, if(recent >= 2 * most, 1, 0) AS severity FROM firsts WHERE recent >= most
