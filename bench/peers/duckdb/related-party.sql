SELECT DISTINCT subject, if(acted > 0, 2, 1) AS severity FROM dealings WHERE kin > 0
