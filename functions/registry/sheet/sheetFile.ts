/* Where Excel files lie: apart from evidence, and for a day only (aws/files.yml). */

/** Under the person who uploads it, so that nobody imports another's file. */
export const uploadedSheetKey = (person: string, id: string): string => `sheets/${person}/${id}.xlsx`;

export const isUploadedBy = (key: string, person: string): boolean =>
  key.startsWith(`sheets/${person}/`) && key.endsWith('.xlsx') && !key.includes('..');

/** The last part is the name that a browser gives to the file. */
export const exportedSheetKey = (id: string, name: string): string => `sheets/export/${id}/${name}`;
