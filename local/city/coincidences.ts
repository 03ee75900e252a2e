/**
 * Why a rule tells something of business in which nothing was planted. Chance does in a large city what people do on
 * purpose in a village, and a rule cannot tell them apart; a person can, in a minute. A test wants a reason for each
 * rule that has false alarms: what has no reason here is a fault of the rule or of the generator.
 */
export const COINCIDENCES: Readonly<Record<string, string>> = {
  'split-contract':
    'work goes round among few builders: the turn of one comes twice within 90 days, and both jobs happen to be large ones below the limit; only somebody who knows the two sites can say that they are two',
  'supplier-concentration':
    'a village with little business, in which one builder or shop happened to get the few large jobs of the year, or was next in turn for several awards in a row',
  'data-integrity':
    "first digits: amounts of a village that arose by chance lie beyond Benford's law by chance, about once in a thousand villages and looks; the warning asks somebody to look, and says nothing of guilt",
  'dissatisfaction-cluster':
    'three displeased raters, or three who wrote in on one subject, came together in one village and month by chance',
};
