import type { FieldFault } from '@dingban/shared/form/fault';
import { type Form, fieldsOfNode } from '@dingban/shared/form/field';
import { compileForm, isVisible } from '@dingban/shared/form/validate';
import type { Values } from '@dingban/shared/form/value';
import { localDate } from '@dingban/shared/time/clock';
import { useCallback, useMemo, useState } from 'react';
import { person } from '../api/session.ts';
import { bridge } from '../bridge/index.ts';
import { say } from '../i18n/t.ts';

/** What stands in the form now; not yet judged. */
export type Typed = Readonly<Record<string, unknown>>;

/** What is wrong, by field. */
export type Faults = Readonly<Record<string, string>>;

const byField = (faults: readonly FieldFault[]): Faults => {
  const words: Record<string, string> = {};
  for (const { field, message } of faults) words[field] = say(message);
  return words;
};

/** Fields that are not shown are not sent. Several rounds, because hiding one may hide another. */
const shownOnly = (form: Form, node: string, earlier: Values, typed: Typed): Typed => {
  const shown: Record<string, unknown> = {};
  const fields = fieldsOfNode(form, node);
  for (const field of fields) {
    const value = typed[field.id];
    if (value !== undefined && isVisible(field, { ...earlier, ...shown } as Values)) shown[field.id] = value;
  }
  return shown;
};

/** A draft stays on the phone, without what is sensitive (PIPL art. 28): that is typed again. */
const draftOf = (form: Form, node: string, typed: Typed): string => {
  const kept: Record<string, unknown> = {};
  for (const field of fieldsOfNode(form, node))
    if (field.personal !== 'sensitive' && typed[field.id] !== undefined) kept[field.id] = typed[field.id];
  return JSON.stringify(kept);
};

const readDraft = (key: string): Typed | undefined => {
  const text = bridge.read(key);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Typed;
  } catch {
    return undefined;
  }
};

interface FormInput {
  readonly form: Form;
  readonly node: string;
  readonly earlier: Values;
  /** Names the draft on this phone. */
  readonly draft: string;
  readonly start: Typed;
}

/** The state of one form: what is typed, what is wrong, the draft. */
export const useForm = ({ form, node, earlier, draft, start }: FormInput) => {
  // A phone that several people use must not show one the draft of another.
  const key = `draft:${person() ?? ''}:${draft}`;
  const [typed, setTyped] = useState<Typed>(() => ({ ...start, ...readDraft(key) }));
  const [faults, setFaults] = useState<Faults>({});
  const validate = useMemo(() => compileForm(form, node), [form, node]);

  const change = useCallback(
    (id: string, value: unknown) => {
      setTyped((before) => {
        const after = { ...before, [id]: value };
        bridge.write(key, draftOf(form, node, after));
        return after;
      });
      setFaults((before) => {
        if (before[id] === undefined) return before;
        const { [id]: _gone, ...rest } = before;
        return rest;
      });
    },
    [form, node, key],
  );

  /** The values to send, or undefined after showing what is wrong. */
  const check = (): Typed | undefined => {
    const input = shownOnly(form, node, earlier, typed);
    const checked = validate(input, earlier, localDate(Date.now()));
    setFaults(checked.ok ? {} : byField(checked.faults));
    return checked.ok ? input : undefined;
  };

  return {
    typed,
    faults,
    change,
    check,
    refuse: (found: readonly FieldFault[]) => setFaults(byField(found)),
    forget: () => bridge.write(key, undefined),
    /** What to put back if the server refuses it after all. */
    draft: () => ({ key, text: draftOf(form, node, typed) }),
  };
};
