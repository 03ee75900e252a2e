SELECT DISTINCT subject, if(atOnce = 1, 2, 1) AS severity
FROM watches
JOIN calendar AS began ON began.day = since
JOIN calendar AS ended ON ended.day = noted - 1
WHERE what = 2 AND ended.passed - began.passed >= $days
