import { createHash, randomUUID } from 'node:crypto';
import { sealOf } from '@dingban/local/demo/sealOf';
import type { Answer } from '@dingban/shared/api/contracts';
import { localDate } from '@dingban/shared/time/clock';
import type { Person, World } from './world.ts';

/** As much of a world as applying and approving needs. */
export interface Setting {
  readonly control: World['control'];
  readonly system: { readonly app: { readonly clock: () => number } };
}

export type CaseDetail = Answer<'readCase'>;

/** The smallest photo there is, made different by a comment at its end. */
const photoBytes = (mark: string): Uint8Array => {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  return Buffer.concat([pixel, Buffer.from(mark, 'utf8')]);
};

/** Uploads a photo as the phone does and gives the reference for the form. */
export const uploadPhoto = async (person: Person, mark: string = randomUUID()) => {
  const bytes = photoBytes(mark);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { name: 'photo.png', type: 'image/png' as const, size: bytes.length, sha256 };
  const { key, upload } = await person.get('files', { body: file });
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)], { type: file.type }), file.name);
  const sent = await fetch(upload.url, { method: 'POST', body: form });
  if (!sent.ok) throw new Error(`upload: ${sent.status} ${await sent.text()}`);
  return { key, ...file };
};

export const documentValues = async (world: Setting, person: Person, more: Record<string, unknown> = {}) => ({
  seal: await sealOf(person),
  requester: '王小明',
  requesterKind: 'village-office',
  requesterPhone: '13800138000',
  documentTitle: '土地流转合同',
  documentKind: 'report',
  purpose: '报送镇街备案，需加盖公章',
  copies: 3,
  recipient: '示范镇人民政府',
  validUntil: localDate(world.system.app.clock() + 30 * 86_400_000),
  draft: [await uploadPhoto(person)],
  ...more,
});

export const submit = async (
  world: Setting,
  applicant: Person,
  sub: string,
  place: string,
  more: Record<string, unknown> = {},
): Promise<CaseDetail> => {
  const { case: detail } = await applicant.get('submitCase', {
    body: {
      actionId: randomUUID(),
      matter: 'seal-use',
      sub,
      place,
      values: await documentValues(world, applicant, more),
    },
  });
  return detail;
};

export const stampValues = async (world: Setting, custodian: Person, copies = 3) => ({
  stampedOn: localDate(world.system.app.clock()),
  stampedCopies: copies,
  stampedPhotos: [await uploadPhoto(custodian)],
  takenBy: '李大山',
});

/** Opens the case, reads it for a while, and approves. */
export const approve = async (
  world: Setting,
  person: Person,
  id: string,
  values: Record<string, unknown> = {},
  comment = '同意',
): Promise<CaseDetail> => {
  const seen = await person.get('readCase', { id });
  await world.control('clock', { advanceMs: 15_000 });
  const { standing } = seen;
  if (standing === undefined) throw new Error('nothing to approve');
  const { case: after } = await person.get('actOnCase', {
    id,
    body: {
      actionId: randomUUID(),
      command: { type: 'approve', node: standing.node, entered: standing.entered, values, comment },
    },
  });
  return after;
};

/** The command that a person gives at the node where the case stands. */
export const at = (detail: CaseDetail): { readonly node: string; readonly entered: number } => {
  if (detail.standing === undefined) throw new Error(`case ${detail.number} stands nowhere`);
  return { node: detail.standing.node, entered: detail.standing.entered };
};
