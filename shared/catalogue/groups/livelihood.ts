import type { MatterEntry } from '../catalogue.ts';
import { benefitDistribution } from '../matters/benefitDistribution.ts';
import { homesteadBuilding } from '../matters/homesteadBuilding.ts';
import { membershipDividend } from '../matters/membershipDividend.ts';
import { socialAssistance } from '../matters/socialAssistance.ts';
import { venueUse } from '../matters/venueUse.ts';

/** In the order in which people see them. */
export const livelihood: readonly MatterEntry[] = [
  { id: 'homestead-building', load: homesteadBuilding },
  { id: 'social-assistance', load: socialAssistance },
  { id: 'benefit-distribution', load: benefitDistribution },
  { id: 'membership-dividend', load: membershipDividend },
  { id: 'venue-use', load: venueUse },
];
