SELECT DISTINCT subject, severity FROM lapses
