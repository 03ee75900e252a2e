import { keepFigures } from '../views/figures.ts';
import { derive, isFact, writeViews } from '../views/project.ts';
import { streamHandler } from './batch.ts';

/** Keeps the views of an aggregate up to date: inboxes, disclosures, what is due, the directory, figures. */
export const handler = streamHandler('project', async (app, { aggregate, seq }) => {
  const history = await app.store.actions.load(aggregate);
  const newest = history.at(-1)?.seq ?? seq;
  await writeViews(
    app.store.views,
    aggregate,
    await derive(app, aggregate, history),
    newest,
    (kind) => !isFact(kind),
  );
  await keepFigures(app, aggregate, seq, history);
});
