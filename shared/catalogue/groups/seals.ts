import type { MatterEntry } from '../catalogue.ts';
import { certificateIssuing } from '../matters/certificateIssuing.ts';
import { sealUse } from '../matters/sealUse.ts';

/** In the order in which people see them. */
export const seals: readonly MatterEntry[] = [
  { id: 'seal-use', load: sealUse },
  { id: 'certificate-issuing', load: certificateIssuing },
];
