import { driveMatters } from './everyMatter.ts';

driveMatters((matter) => /^(casual-|staff-|seal-|certificate-|asset-|resource-|contract-)/.test(matter));
