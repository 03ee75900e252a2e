import type { FieldFault } from '@dingban/shared/form/fault';
import { type Form, fieldsOfNode } from '@dingban/shared/form/field';
import { compileForm } from '@dingban/shared/form/validate';
import type { Values } from '@dingban/shared/form/value';
import type { LocalDate } from '@dingban/shared/time/clock';
import { useDidHide } from '@tarojs/taro';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { person } from '../api/session.ts';
import { bridge } from '../bridge/index.ts';
import { say } from '../i18n/t.ts';
import { type Draft, draftOf, readDraft } from './draft.ts';
import type { Typed } from './evaluate.ts';
import { createFormStore, type FieldView, type FormStore, type Progress } from './formStore.ts';

/** Written so long after the last keystroke; what is hidden or left writes at once. Milliseconds. */
const DRAFT_AFTER = 500;

interface FormInput {
  readonly form: Form;
  readonly node: string;
  readonly earlier: Values;
  /** Names the draft on this phone. */
  readonly draft: string;
  readonly start: Typed;
  /** By which dates are judged. */
  readonly day: LocalDate;
  /** The villages to choose from, the one that is meant by itself first. */
  readonly places: readonly string[];
}

/** Writes the draft when somebody paused, and at the latest when they leave. */
const keepDraft = (store: FormStore, key: string, place: { readonly current: string }) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const text = (): string => JSON.stringify(draftOf(store.fields, store.typed(), place.current, Date.now()));
  const write = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    bridge.write(key, text());
  };
  return {
    text,
    write,
    later: (): void => {
      if (timer !== undefined) clearTimeout(timer);
      timer = setTimeout(write, DRAFT_AFTER);
    },
    drop: (): void => {
      if (timer !== undefined) clearTimeout(timer);
      timer = undefined;
      bridge.write(key, undefined);
    },
  };
};

export interface FormHandle {
  readonly store: FormStore;
  /** What was found on the phone when the form was opened; absent after beginning anew. */
  readonly restored: Draft | undefined;
  /** The village that the form is about. */
  readonly place: string;
  readonly setPlace: (place: string) => void;
  readonly anew: () => void;
  /** The values to send, or undefined after showing what is wrong. */
  readonly check: () => Typed | undefined;
  readonly refuse: (found: readonly FieldFault[]) => void;
  readonly forget: () => void;
  /** What to put back if the server refuses it after all. */
  readonly draft: () => { readonly key: string; readonly text: string };
}

/** The state of one form: what is typed, what is wrong, the draft. */
export const useForm = ({ form, node, earlier, draft, start, day, places }: FormInput): FormHandle => {
  // A phone that several people use must not show one the draft of another.
  const key = `draft:${person() ?? ''}:${draft}`;
  const [restored, setRestored] = useState(() => readDraft(fieldsOfNode(form, node), bridge.read(key)));
  const [begun, setBegun] = useState(0);
  const [place, setPlace] = useState(() =>
    restored !== undefined && places.includes(restored.place) ? restored.place : (places[0] ?? ''),
  );
  const latestPlace = useRef(place);
  latestPlace.current = place;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form that is open does not change under its user's hands
  const { store, keeper } = useMemo(() => {
    const made = createFormStore(
      form,
      node,
      earlier,
      begun === 0 && restored !== undefined ? restored.typed : start,
    );
    return { store: made, keeper: keepDraft(made, key, latestPlace) };
  }, [form, node, key, begun]);
  useEffect(() => {
    const stop = store.onTyped(keeper.later);
    const stay = bridge.onLeave(keeper.write);
    return () => {
      stop();
      stay();
      keeper.write();
    };
  }, [store, keeper]);
  useDidHide(keeper.write);
  const validate = useMemo(() => compileForm(form, node), [form, node]);

  const blame = (found: readonly FieldFault[]): void =>
    store.blame(found.map((fault) => ({ ...fault, words: say(fault.message) })));

  return {
    store,
    restored,
    place,
    setPlace: (chosen) => {
      setPlace(chosen);
      keeper.later();
    },
    anew: () => {
      keeper.drop();
      setRestored(undefined);
      setBegun(begun + 1);
    },
    check: () => {
      const input = store.evaluated().own;
      const checked = validate(input, earlier, day);
      blame(checked.ok ? [] : checked.faults);
      return checked.ok ? input : undefined;
    },
    refuse: blame,
    forget: keeper.drop,
    draft: () => ({ key, text: keeper.text() }),
  };
};

/** One field, drawn again only when something about it changes. */
export const useField = (store: FormStore, field: string): FieldView => {
  const [subscribe, view] = useMemo(
    () => [(tell: () => void) => store.onField(field, tell), () => store.view(field)] as const,
    [store, field],
  );
  return useSyncExternalStore(subscribe, view, view);
};

export const useProgress = (store: FormStore): Progress =>
  useSyncExternalStore(store.onProgress, store.progress, store.progress);
