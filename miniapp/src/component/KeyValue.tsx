import { Box, Words } from '../element/index.ts';
import type { Pair } from '../model/caseParts.ts';

/** Facts as label and value, one under the other. */
export const KeyValue = ({ pairs }: { readonly pairs: readonly Pair[] }) => (
  <Box>
    {pairs.map(({ name, value }) => (
      <Box className="kv" key={name}>
        <Words className="kv-key">{name}</Words>
        <Words className="kv-value lines">{value}</Words>
      </Box>
    ))}
  </Box>
);
