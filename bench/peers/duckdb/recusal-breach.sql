SELECT DISTINCT g.subject, 2 AS severity
FROM acts AS a
JOIN groups AS g ON g.rowid = a."group"
WHERE (a.person = g.applicant AND a.forApplicant = 0)
  OR (a.person <> g.applicant AND EXISTS (
    FROM gainers WHERE gainers."group" = a."group" AND gainers.person = a.person))
