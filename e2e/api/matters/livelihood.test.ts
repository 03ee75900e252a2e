import { driveMatters } from './everyMatter.ts';

driveMatters((matter) => /^(major-|homestead-|social-|benefit-|membership-|venue-)/.test(matter));
