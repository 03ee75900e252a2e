import type { Store } from '@dingban/functions/store/store';
import type { ActionRecord } from '@dingban/shared/ledger/record';

/**
 * The same store with every read answered from memory once it was made, and every append really made. What remains
 * of a request is then authorising, validating, deciding, sealing, hashing and the one conditional put.
 */
export const withReadsFromMemory = (store: Store): Store => {
  const histories = new Map<string, readonly ActionRecord[]>();
  const answers = new Map<string, unknown>();
  const once = async <T>(question: readonly unknown[], ask: () => Promise<T>): Promise<T> => {
    const key = JSON.stringify(question);
    if (answers.has(key)) return answers.get(key) as T;
    const answer = await ask();
    answers.set(key, answer);
    return answer;
  };
  return {
    ...store,
    actions: {
      ...store.actions,
      load: async (aggregate, after = 0) => {
        const known = histories.get(aggregate) ?? (await store.actions.load(aggregate));
        histories.set(aggregate, known);
        return after === 0 ? known : known.filter(({ seq }) => seq > after);
      },
      append: async (record) => {
        const appended = await store.actions.append(record);
        if (appended.ok)
          histories.set(record.aggregate, [...(histories.get(record.aggregate) ?? []), record]);
        return appended;
      },
    },
    views: {
      ...store.views,
      find: (owner, kind) => once(['find', owner, kind], () => store.views.find(owner, kind)),
      query: (query) => once(['query', query], () => store.views.query(query)),
    },
  };
};
