import { findDefinition } from '../../catalogue/catalogue.ts';
import { allFields, type Form } from '../../form/field.ts';
import type { FileValue } from '../../form/value.ts';
import { filesIn } from '../read.ts';
import type { Told } from '../told.ts';
import type { Trace } from '../window.ts';

/** Where a photo was used, by the SHA-256 of its bytes. */
export const photoList = (sha256: string): string => `photo#${sha256}`;

/**
 * One photo of the notice board shows several cases, one attendance sheet belongs to all that a meeting decided, and
 * both hang elsewhere than the work is done. They prove nothing by being of their own.
 */
const SHARED: readonly string[] = [
  'publicityPhotos',
  'announcePhotos',
  'noticePhotos',
  'postedPhotos',
  'shownPhotos',
  'attendanceSheet',
];

const known = new WeakMap<Form, readonly string[]>();

const photoFields = (form: Form): readonly string[] => {
  const fields =
    known.get(form) ??
    allFields(form)
      .filter(({ kind, id }) => kind === 'photos' && !SHARED.includes(id))
      .map(({ id }) => id);
  known.set(form, fields);
  return fields;
};

export interface Photo {
  readonly field: string;
  readonly file: FileValue;
}

/** The photos that have to be a case's own; invoices, signatures and other files are none. */
export const photosOf = ({ matter, sub, values }: Told): readonly Photo[] => {
  const form = findDefinition(matter, sub)?.sub.form;
  return form === undefined
    ? []
    : photoFields(form).flatMap((field) => filesIn(values, field).map((file) => ({ field, file })));
};

/** One trace for each photo, however often the case shows it. */
export const photoTraces = (told: Told): readonly Trace[] => {
  const bySum = new Map(photosOf(told).map(({ field, file }) => [file.sha256, field]));
  return [...bySum].map(([sha256, field]) => ({
    list: photoList(sha256),
    at: told.submittedAt,
    caseId: told.caseId,
    village: told.places.village,
    value: { field },
  }));
};
