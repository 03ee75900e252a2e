/** What Excel files are called over HTTP, and where they lie: apart from evidence, and for a day only (aws/files.yml). */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Bytes. A register of 5,000 rows takes less than 1 MB. */
export const MAX_SHEET_BYTES = 5 * 1024 * 1024;

/** Rows of one file: more than the people of the largest village. */
export const MAX_ROWS = 5000;

/** Under the person who uploads it, so that nobody imports another's file. */
export const uploadedSheetKey = (person: string, id: string): string => `sheets/${person}/${id}.xlsx`;

export const isUploadedBy = (key: string, person: string): boolean =>
  key.startsWith(`sheets/${person}/`) && key.endsWith('.xlsx') && !key.includes('..');

/** The last part is the name that a browser gives to the file. */
export const exportedSheetKey = (id: string, name: string): string => `sheets/export/${id}/${name}`;
