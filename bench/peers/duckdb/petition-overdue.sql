SELECT DISTINCT subject, severity
FROM petitions
JOIN calendar AS began ON began.day = since
JOIN calendar AS ended ON ended.day = noted - 1
WHERE ended.passed - began.passed >=
  CASE petition WHEN 0 THEN $inquiry WHEN 1 THEN $suggestion WHEN 2 THEN $complaint ELSE $report END
