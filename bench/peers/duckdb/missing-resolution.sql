-- Bits of "wrote": present 1, entitled 2, for 4, against 8, abstained 16, consulted 32 and 64, party 128, 256, 512.
SELECT DISTINCT subject, 1 AS severity
FROM decisions AS d
WHERE lacks = 1
  OR tooLow = 1
  OR (named IS NOT NULL AND NOT EXISTS (
    FROM resolved AS r
    WHERE r.subject = d.named AND r."at" <= d."at" AND r.born <= d.moment AND (r.died IS NULL OR d.moment < r.died)))
  OR (wrote & 3 > 0 AND meetingEntitled > 0 AND CASE body
    WHEN 0 THEN meetingPresent * 100 <= $majority * meetingEntitled
    WHEN 1 THEN round(meetingPresent / meetingEntitled * 10000) / 100 < $representativesPresent
    WHEN 2 THEN meetingPresent * 100 <= $villagersPresent * meetingEntitled
    ELSE round(meetingPresent / meetingEntitled * 10000) / 100 < $membersPresent END)
  OR (wrote & 5 > 0 AND body < 3 AND meetingPresent > 0 AND meetingFor * 100 <= $majority * meetingPresent)
  OR (wrote & 6 > 0 AND body = 3 AND meetingEntitled > 0
    AND round(meetingFor / meetingEntitled * 10000) / 100 < $membersFor)
  OR (wrote & 96 > 0 AND consultPresent > 0 AND consultFor * 100 <= $majority * consultPresent)
  OR (wrote & 384 > 0 AND partyEntitled > 0 AND round(partyPresent / partyEntitled * 10000) / 100 < $partyPresent)
  OR (wrote & 640 > 0 AND partyPresent > 0 AND partyFor * 100 <= $majority * partyPresent)
  OR (wrote & 29 > 0
    AND coalesce(meetingFor, 0) + coalesce(meetingAgainst, 0) + coalesce(meetingAbstained, 0) > meetingPresent)
