import { exportCases } from '../desk/exportCases.ts';
import { prepareSearch } from '../desk/prepareSearch.ts';
import { serve } from './serve.ts';

/** Lists of cases out to Excel. Apart from the desk: it takes code, memory and time that a look need not have. */
export const handler = serve({
  exportCases: async ({ app, body, card }) => {
    const prepared = await prepareSearch(app, body, card);
    return prepared.ok ? exportCases(app, prepared.data, body, card) : prepared;
  },
});
