import type { Field } from '@dingban/shared/form/field';
import type { ComponentType } from 'react';
import type { FormStore } from './formStore.ts';

/** What every control is given for its frame: how it is called, what is asked, what is wrong. */
export interface Frame {
  /** Of the control; the label, the help and the fault are tied to it. */
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly help?: string | undefined;
  readonly fault?: string | undefined;
}

/** The control of one field; a table is given it for its cells, because it stands in one itself. */
export type ControlOf = ComponentType<{
  readonly store: FormStore;
  readonly field: Field;
  readonly scope: Scope;
  /** Begins the ids of the controls, so that two forms on one screen do not share them. */
  readonly prefix: string;
}>;

/** Where a form is filled in, for the controls that look beyond it. */
export interface Scope {
  /** The village that it is about; empty where there is none. */
  readonly place: string;
  /** Evidence of something done must be photographed on the spot. */
  readonly evidence: boolean;
}
