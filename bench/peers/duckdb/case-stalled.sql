SELECT DISTINCT subject, 0 AS severity
FROM watches
JOIN calendar AS began ON began.day = since
JOIN calendar AS ended ON ended.day = noted - 1
WHERE what = 0 AND ended.passed - began.passed >= $days
