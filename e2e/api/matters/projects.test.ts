import { driveMatters } from './everyMatter.ts';

driveMatters((matter) => /^(project-)/.test(matter));
