import type { Values } from '../../form/value.ts';
import { DAY, HOUR, type Instant, type LocalDate, localDate, startOfDay } from '../../time/clock.ts';
import type { Fact } from '../fact.ts';
import type { Severity } from '../finding.ts';
import type { Parameters } from '../rule.ts';
import type { Trace } from '../window.ts';
import { type Dictionary, NO_DAY, type Table } from './table.ts';

/** Severities as columns have them. */
export const SEVERITIES: readonly Severity[] = ['yellow', 'orange', 'red'];
export const YELLOW = 0;
export const ORANGE = 1;
export const RED = 2;

/** Says that a rule finds something in this case. */
export type Hit = (subject: number, severity: number) => void;

/** What all sections share while the columns are filled. */
export interface City {
  readonly cases: Dictionary;
  readonly people: Dictionary;
  readonly places: Dictionary;
  /** Entries of registers, matters, units, fields: whatever there are few of. */
  readonly words: Dictionary;
  readonly entries: Readonly<Record<string, Values>>;
  readonly citizens: Readonly<Record<string, Values>>;
}

/** What some of the rules compare: their tables, and how they are judged. */
export interface Section {
  readonly tables: Readonly<Record<string, Table>>;
  /** `moment` counts the moments of the year: of two, the later one has the higher number. */
  readonly take: (fact: Fact, moment: number) => void;
  /** Everything that a case leaves from now on. */
  readonly leave?: (caseId: string, traces: readonly Trace[], moment: number, now: Instant) => void;
  /** Puts rows in order once all are there. */
  readonly close?: () => void;
  readonly judges: Readonly<Record<string, (parameters: Parameters, hit: Hit) => void>>;
}

/** Days since 1970 in Shanghai. */
export const dayOf = (at: Instant): number => Math.floor((at + 8 * HOUR) / DAY);

export const dayIn = (date: LocalDate | undefined): number => {
  const at = date === undefined ? Number.NaN : startOfDay(date);
  return Number.isNaN(at) ? NO_DAY : dayOf(at);
};

export const dateOf = (day: number): LocalDate => localDate(day * DAY);

export const numberOr = (value: number | undefined): number => value ?? Number.NaN;
