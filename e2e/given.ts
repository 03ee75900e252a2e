import { stampPhoto } from '@dingban/local/demo/stampPhoto';
import { actionId, signIn, upload } from '@dingban/local/demo/visitor';
import type { Answer } from '@dingban/shared/api/contracts';
import { DAY, localDate, MINUTE } from '@dingban/shared/time/clock';
import type { Site } from './site.ts';

type CaseDetail = Answer<'readCase'>;

/** The village of the tests. */
export const VILLAGE = '20101';

let photos = 100;

/** An application that lies before the director, made without a browser. */
export const givenCase = async (
  { url, system }: Site,
  documentTitle: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<CaseDetail> => {
  const clerk = await signIn(url, 'qs-clerk');
  photos += 1;
  const { case: detail } = await clerk.get('submitCase', {
    body: {
      actionId: actionId(),
      matter: 'seal-use',
      sub: 'committee-seal',
      place: VILLAGE,
      values: {
        requester: '陈青山',
        requesterKind: 'village-office',
        requesterPhone: '0579-00000000',
        documentTitle,
        documentKind: 'report',
        purpose: '报送镇街备案，需加盖公章',
        copies: 3,
        recipient: '示范镇人民政府',
        validUntil: localDate(system.app.clock() + 30 * DAY),
        draft: [await upload(clerk, stampPhoto(photos), `page-${photos}.png`, 'image/png')],
        ...more,
      },
    },
  });
  await system.idle();
  return detail;
};

/** Reads the case as somebody would, and approves it. */
export const givenApproval = async (
  { url, system, pass }: Site,
  who: string,
  id: string,
  values: Readonly<Record<string, unknown>> = {},
): Promise<void> => {
  const person = await signIn(url, who);
  const seen = await person.get('readCase', { id });
  await pass(2 * MINUTE);
  await person.get('actOnCase', {
    id,
    body: {
      actionId: actionId(),
      command: {
        type: 'approve',
        node: seen.standing?.node ?? '',
        entered: seen.standing?.entered ?? 0,
        values,
        comment: '同意',
      },
    },
  });
  await system.idle();
};
