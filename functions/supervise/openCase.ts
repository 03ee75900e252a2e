import type { Definition } from '@dingban/shared/catalogue/definition';
import type { Values } from '@dingban/shared/form/value';
import type { Opened } from '@dingban/shared/supervision/told';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { openValues } from '../keys/seal.ts';
import { seekMarks } from '../registry/blindIndex.ts';
import { gainersOf } from '../registry/kin.ts';
import type { App } from '../wiring/app.ts';

/** Reads a case as rules need it. What was sealed with a key that is destroyed stays sealed, and no rule judges it. */
export interface CaseOpener {
  readonly values: (state: CaseState) => Values;
  readonly mark: (text: string) => string;
}

export const caseOpener = async (app: Pick<App, 'keys'>, aggregate: string): Promise<CaseOpener> => {
  const [key, marks] = await Promise.all([app.keys.find(aggregate), seekMarks(app)]);
  // Most actions write no values, and the state then keeps those that it had.
  const opened = new WeakMap<Values, Values>();
  return {
    values: ({ values }) => {
      const known = opened.get(values) ?? openValues(values, aggregate, key);
      opened.set(values, known);
      return known;
    },
    // Without the secret no register has an entry yet, and nothing can be compared with one.
    mark: (text) => marks?.citizen(text) ?? '',
  };
};

/** The case opened, with the cadres who gain by it as it stands now: a payee may be named long after it began. */
export const openCase = async (
  app: App,
  opener: CaseOpener,
  state: CaseState,
  { sub }: Definition,
): Promise<Opened> => {
  const values = opener.values(state);
  const kin = await gainersOf(app, sub.form, values, state.places.village);
  return { values, kin, mark: opener.mark };
};
