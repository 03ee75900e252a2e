import type { Matter } from '../matter.ts';
import { sealUseVersion } from '../matters/sealUse.ts';

/** Seal use until November 2026: which seal it was stood in the name of the variant only. */
export const sealUse1 = (): Matter => sealUseVersion(1, []);
