/** What Excel files are called over HTTP. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Bytes. A register of 5,000 rows takes less than 1 MB. */
export const MAX_SHEET_BYTES = 5 * 1024 * 1024;

/** Rows of one file: more than the people of the largest village. */
export const MAX_ROWS = 5000;
