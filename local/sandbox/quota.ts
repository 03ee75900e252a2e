import { localDate } from '@dingban/shared/time/clock';
import type { World } from './world.ts';

/** Months as in Shanghai, such as 2026-11. */
export const monthOf = (now: number): string => localDate(now).slice(0, 7);

export const usedThisMonth = (world: World, now: number, quota: 'api' | 'push'): number =>
  Object.values(world.usage[monthOf(now)] ?? {})
    .filter((used) => used.quota === quota)
    .reduce((sum, used) => sum + used.count, 0);

export const limitOf = (world: World, quota: 'api' | 'push'): number =>
  quota === 'api' ? world.limits.monthlyApi : world.limits.monthlyPush;

/** False when the month is used up; else the call is counted, also when it then fails. */
export const countCall = (world: World, now: number, path: string, quota: 'api' | 'push'): boolean => {
  if (usedThisMonth(world, now, quota) >= limitOf(world, quota)) return false;
  world.usage[monthOf(now)] ??= {};
  const month = world.usage[monthOf(now)] ?? {};
  const used = month[path] ?? { quota, count: 0 };
  month[path] = { quota, count: used.count + 1 };
  return true;
};
