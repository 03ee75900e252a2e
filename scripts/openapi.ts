import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { openApi } from '@dingban/shared/api/openapi';

/** Where the document stands that readers without a running system can have. */
export const DOCUMENT_FILE = resolve(import.meta.dirname, '..', 'docs', 'openapi.json');

export const documentText = (): string => `${JSON.stringify(openApi(), null, 2)}\n`;

if (import.meta.main) {
  mkdirSync(dirname(DOCUMENT_FILE), { recursive: true });
  writeFileSync(DOCUMENT_FILE, documentText());
  process.stdout.write(`${DOCUMENT_FILE}\n`);
}
