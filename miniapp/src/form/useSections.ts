import type { Form } from '@dingban/shared/form/field';
import { useState } from 'react';
import { say } from '../i18n/t.ts';
import type { View } from '../settings/settings.ts';
import type { FormStore, Place, SectionView } from './formStore.ts';
import { useProgress } from './useForm.ts';

/** open: all of it at once; fold: section below section, most of them closed; step: one section a screen. */
export type Layout = 'open' | 'fold' | 'step';

export interface Section extends SectionView {
  readonly label: string;
}

/** More fields than this are too long to be read through from top to bottom. */
const LONG = 16;

const layoutOf = (sections: number, fields: number, view: View): Layout => {
  if (sections < 2) return 'open';
  if (view !== 'standard') return 'step';
  return fields > LONG ? 'fold' : 'open';
};

export interface Sections {
  readonly layout: Layout;
  /** Those of which something is shown. */
  readonly sections: readonly Section[];
  readonly current: number;
  readonly isOpen: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** Goes to a section and leaves the one before. */
  readonly go: (index: number) => void;
  readonly reveal: (place: Place) => void;
}

/** Which parts of a form are open, and where one stands in it. */
export const useSections = (form: Pick<Form, 'groups'>, store: FormStore, view: View): Sections => {
  const progress = useProgress(store);
  const labels = new Map(form.groups.map(({ id, label }) => [id, say(label)]));
  const sections = progress.sections
    .filter(({ shown }) => shown > 0)
    .map((section) => ({ ...section, label: labels.get(section.id) ?? '' }));
  // Somebody who comes back to a draft goes on where something is still open.
  const [at, setAt] = useState(() => sections.find(({ open }) => open > 0)?.id ?? sections[0]?.id ?? '');
  const [opened, setOpened] = useState<readonly string[]>([at]);
  const layout = layoutOf(sections.length, progress.shown, view);
  const goTo = (id: string): void => {
    setAt(id);
    setOpened([id]);
  };
  return {
    layout,
    sections,
    current: Math.max(
      0,
      sections.findIndex(({ id }) => id === at),
    ),
    isOpen: (id) => layout === 'open' || opened.includes(id),
    toggle: (id) => {
      if (!opened.includes(id)) setAt(id);
      setOpened(opened.includes(id) ? opened.filter((one) => one !== id) : [...opened, id]);
    },
    go: (index) => goTo(sections[index]?.id ?? at),
    reveal: ({ section }) => {
      setAt(section);
      setOpened(layout === 'step' ? [section] : [...opened, section]);
    },
  };
};
