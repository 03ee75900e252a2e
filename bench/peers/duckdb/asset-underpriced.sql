SELECT subject, 1 AS severity FROM lettings WHERE rent * 100 < appraised * $percent
UNION
SELECT subject, 1 FROM terms WHERE "to" >= "from" + $years * 10000 OR asked > $years
UNION
SELECT subject, if(days > $redDays, 2, 1) FROM arrears WHERE days > $orangeDays
UNION
SELECT subject, 1 FROM stays WHERE "end" < seen
