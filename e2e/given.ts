import { sealOf } from '@dingban/local/demo/sealOf';
import { stampPhoto } from '@dingban/local/demo/stampPhoto';
import { actionId, signIn, upload } from '@dingban/local/demo/visitor';
import type { Answer } from '@dingban/shared/api/contracts';
import { DAY, localDate, MINUTE } from '@dingban/shared/time/clock';
import type { Site } from './site.ts';

type CaseDetail = Answer<'readCase'>;

const WRITTEN = {
  requester: '陈青山',
  purpose: '报送镇街备案，需加盖公章',
  recipient: '示范镇人民政府',
  takenBy: '林小溪',
  comment: '同意',
} as const;

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
        seal: await sealOf(clerk, VILLAGE),
        requester: WRITTEN.requester,
        requesterKind: 'village-office',
        requesterPhone: '0579-00000000',
        documentTitle,
        documentKind: 'report',
        purpose: WRITTEN.purpose,
        copies: 3,
        recipient: WRITTEN.recipient,
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
        comment: WRITTEN.comment,
      },
    },
  });
  await system.idle();
};

/** A case that was stamped more often than approved, so that the town is warned, and another that waits for its result. */
export const givenWarning = async (
  site: Site,
  documentTitle: string,
): Promise<{ readonly caseId: string; readonly warningId: string; readonly written: readonly string[] }> => {
  const { id } = await givenCase(site, documentTitle);
  await givenApproval(site, 'qs-director', id);
  await givenApproval(site, 'qs-secretary', id);
  await givenApproval(site, 'qs-supervision', id, { supervisionChecked: ['content'] });
  const custodian = await signIn(site.url, 'qs-custodian');
  const { standing } = await custodian.get('readCase', { id });
  const seal = await sealOf(custodian, VILLAGE);
  photos += 1;
  await custodian.get('actOnCase', {
    id,
    body: {
      actionId: actionId(),
      command: {
        type: 'implement',
        node: standing?.node ?? '',
        entered: standing?.entered ?? 0,
        values: {
          stampedOn: localDate(site.system.app.clock()),
          stampedCopies: 5,
          stampedPhotos: [await upload(custodian, stampPhoto(photos), `page-${photos}.png`, 'image/png')],
          takenBy: WRITTEN.takenBy,
        },
      },
    },
  });
  await site.system.idle();
  const town = await signIn(site.url, 'sf-discipline');
  const { items } = await town.get('warnings', { query: { state: 'open' } });
  return {
    caseId: id,
    warningId: items[0]?.id ?? '',
    written: [documentTitle, seal.label, ...Object.values(WRITTEN)],
  };
};
