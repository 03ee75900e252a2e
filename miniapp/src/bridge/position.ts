import type { Position } from './bridge.ts';

/** What a container tells of a place, which may be text or missing; a metre and a seventh decimal are as good as it gets. */
export const positionOf = (found: {
  readonly latitude: string | number;
  readonly longitude: string | number;
  readonly accuracy?: string | number | undefined;
  readonly address?: string | undefined;
}): Position => {
  const accuracy = Math.round(Number(found.accuracy));
  const address = found.address?.trim() ?? '';
  return {
    latitude: degrees(found.latitude),
    longitude: degrees(found.longitude),
    ...(Number.isFinite(accuracy) && accuracy > 0 ? { accuracy } : {}),
    ...(address === '' ? {} : { address: address.slice(0, 200) }),
  };
};

const degrees = (value: string | number): number => Math.round(Number(value) * 1e7) / 1e7;
