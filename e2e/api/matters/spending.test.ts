import { driveMatters } from './everyMatter.ts';

driveMatters((matter) => /^(goods-|service-|expense-|non-production|cash-|cadre-)/.test(matter));
