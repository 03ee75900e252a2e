import { type Instant, localDate, localMinutes } from '../time/clock.ts';

/** 2026-11-23 09:12 in local time, as it stands in a finding. */
export const stamp = (at: Instant): string => {
  const minutes = localMinutes(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${localDate(at)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

export const both = (value: string | number): { readonly zh: string; readonly en: string } => ({
  zh: String(value),
  en: String(value),
});
