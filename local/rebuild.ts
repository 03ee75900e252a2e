import { resolve } from 'node:path';
import { rebuild } from '@dingban/functions/views/rebuild';
import { withData } from './openData.ts';

/*
 * npm run rebuild: derives all views of DATA_DIR anew from its actions. Refuses while the system runs on it, since
 * an action that is appended meanwhile could be missed.
 */
const LINE_EVERY = 500;

process.exitCode = await withData(resolve(process.env.DATA_DIR ?? '.data'), async (data) => {
  const began = performance.now();
  const { aggregates, actions, views } = await rebuild(data, (sofar) => {
    if (sofar.aggregates % LINE_EVERY === 0) process.stderr.write(`… ${sofar.actions} 条操作 (actions)\n`);
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(
    `已由 ${actions} 条操作重建 ${views} 条视图 rebuilt: ${aggregates} aggregates, ${actions} actions, ${views} views in ${seconds} s\n`,
  );
  return 0;
});
