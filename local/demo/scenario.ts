import type { Answer } from '@dingban/shared/api/contracts';
import { DAY, HOUR, type Instant, localDate, MINUTE, SECOND, startOfDay } from '@dingban/shared/time/clock';
import type { System } from '../system.ts';
import { playRegistries } from './registries.ts';
import { sealOf } from './sealOf.ts';
import { stampPhoto } from './stampPhoto.ts';
import { actionId, control, signIn, upload, type Visitor } from './visitor.ts';

type CaseDetail = Answer<'readCase'>;

/** The village in which the story plays, by its place id and the prefix of its people. */
interface Village {
  readonly place: string;
  readonly people: string;
}

/** The seal that each variant is about; the others are about the committee's. */
const SEALS: Readonly<Record<string, 'cooperative' | 'finance'>> = {
  'cooperative-seal': 'cooperative',
  'finance-seal': 'finance',
};

/** Plays the demonstration's past through the real doors: people sign in, act over HTTP, and the clock is turned. */
const createStage = (system: System) => {
  const { url } = system;
  let photos = 0;
  const act = async (who: string): Promise<Visitor> => signIn(url, who);

  const turnTo = async (at: Instant): Promise<void> => {
    await control(url, 'clock', { setTo: at });
    await system.tick();
  };
  /** Lets the days go by one after the other, so that deadlines fall on the day on which they fall. */
  const liveUntil = async (at: Instant): Promise<void> => {
    for (let day = system.app.clock() + DAY; day < at; day += DAY) await turnTo(day);
    await turnTo(at);
  };
  const pass = async (ms: number): Promise<void> => turnTo(system.app.clock() + ms);

  const photo = async (person: Visitor) => {
    photos += 1;
    return upload(person, stampPhoto(photos), `page-${photos}.png`, 'image/png', system.app.clock());
  };

  const command = async (
    who: string,
    id: string,
    make: (seen: CaseDetail, person: Visitor) => Promise<Record<string, unknown>>,
  ) => {
    const person = await act(who);
    const seen = await person.get('readCase', { id });
    // People read before they decide.
    await pass(2 * MINUTE + 20 * SECOND);
    const at = { node: seen.standing?.node ?? '', entered: seen.standing?.entered ?? 0 };
    const body = { actionId: actionId(), command: { ...at, ...(await make(seen, person)) } };
    await person.get('actOnCase', { id, body: body as never });
    await system.idle();
  };

  return {
    liveUntil,
    turnTo,
    pass,
    photoOf: async (who: string) => photo(await act(who)),
    submit: async (village: Village, sub: string, values: Record<string, unknown>): Promise<string> => {
      const clerk = await act(`${village.people}-clerk`);
      const filled = {
        seal: await sealOf(clerk, village.place, SEALS[sub]),
        requester: '陈青山',
        requesterKind: 'village-office',
        requesterPhone: '0579-00000000',
        recipient: '示范镇人民政府',
        validUntil: localDate(system.app.clock() + 30 * DAY),
        draft: [await photo(clerk)],
        ...values,
      };
      const { id } = await clerk.get('submitCase', {
        body: { actionId: actionId(), matter: 'seal-use', sub, place: village.place, values: filled },
      });
      await system.idle();
      return id;
    },
    approve: (who: string, id: string, comment: string, values: Record<string, unknown> = {}) =>
      command(who, id, async () => ({ type: 'approve', values, comment })),
    stamp: (who: string, id: string, copies: number) =>
      command(who, id, async (_, person) => ({
        type: 'implement',
        values: {
          stampedOn: localDate(system.app.clock()),
          stampedCopies: copies,
          stampedPhotos: [await photo(person)],
          takenBy: '林小溪',
        },
      })),
    feedback: (who: string, id: string, resultNote: string) =>
      command(who, id, async () => ({
        type: 'feedback',
        values: { result: 'delivered', resultNote, archived: true },
      })),
    sendBack: (who: string, id: string, reason: string) =>
      command(who, id, async () => ({ type: 'return', to: 'apply', reason })),
    rate: async (who: string, id: string, stars: number, words: string): Promise<void> => {
      const person = await act(who);
      await person.get('evaluate', { id, body: { actionId: actionId(), stars, words } });
      await system.idle();
    },
  };
};

const CHECKED = { supervisionChecked: ['content', 'authority', 'procedure'] };

/** Nine in the morning, Shanghai time, so many days before the given instant. */
const morning = (now: Instant, daysAgo: number): Instant =>
  startOfDay(localDate(now - daysAgo * DAY)) + 9 * HOUR;

/**
 * The past of the demonstration city: the registers of its first town filled, one case disclosed and rated, one stamped too often (which warned the town),
 * one waiting for review, one late, one returned, two fresh. Ends at the present.
 */
export const playScenario = async (system: System, now: Instant): Promise<void> => {
  const stage = createStage(system);
  const places = [...(await system.app.store.views.query({ list: 'places', limit: 500 })).views];
  const village = (name: string, people: string): Village => ({
    place: String(places.find(({ value }) => value.name === name)?.value.id ?? ''),
    people,
  });
  const qs = village('青石村', 'qs');
  const yl = village('云岭村', 'yl');

  await stage.turnTo(morning(now, 12));
  await playRegistries(system.url, now, system.idle);
  const filing = await stage.submit(qs, 'committee-seal', {
    documentTitle: '村道路灯维修备案表',
    documentKind: 'report',
    purpose: '路灯维修已完工，报镇里备案',
    copies: 2,
  });
  await stage.approve('qs-director', filing, '路灯已修好，同意备案');
  await stage.pass(40 * MINUTE);
  await stage.approve('qs-secretary', filing, '同意');
  await stage.pass(HOUR);
  await stage.approve('qs-supervision', filing, '已到现场看过', CHECKED);
  await stage.stamp('qs-custodian', filing, 2);
  await stage.feedback('qs-clerk', filing, '备案表已送镇政府，路灯全部恢复照明');
  await stage.rate('qs-v11', filing, 5, '晚上走路亮堂了');
  await stage.rate('qs-v12', filing, 4, '修得快');

  await stage.liveUntil(morning(now, 6));
  const lease = await stage.submit(qs, 'cooperative-seal', {
    documentTitle: '集体店面续租协议',
    documentKind: 'report',
    purpose: '店面租期届满，按原条件续租一年',
    copies: 2,
  });
  await stage.approve('qs-cooperative', lease, '同意续租');
  await stage.approve('qs-secretary', lease, '同意');
  await stage.approve('qs-supervision', lease, '租金不低于评估价', CHECKED);
  await stage.stamp('qs-custodian', lease, 4);

  const late = await stage.submit(yl, 'committee-seal', {
    documentTitle: '自来水管网改造申请',
    documentKind: 'report',
    purpose: '向镇里申请管网改造补助',
    copies: 1,
  });
  await stage.approve('yl-director', late, '情况属实');

  await stage.liveUntil(morning(now, 1));
  const returned = await stage.submit(qs, 'finance-seal', {
    documentTitle: '村级往来款对账单',
    documentKind: 'finance',
    purpose: '与银行核对往来账',
    copies: 1,
  });
  await stage.sendBack('qs-director', returned, '请补上银行盖章的那一页');
  const waiting = await stage.submit(qs, 'committee-seal', {
    documentTitle: '文化礼堂活动备案',
    documentKind: 'report',
    purpose: '重阳节敬老活动向镇里备案',
    copies: 1,
  });
  await stage.approve('qs-director', waiting, '同意');
  await stage.submit(qs, 'seal-outside', {
    documentTitle: '土地流转合同签约',
    documentKind: 'report',
    purpose: '到市公证处现场签约用印',
    copies: 3,
    outSeal: 'committee',
    outPlace: '市公证处',
    outReason: '公证处要求当面盖章',
    outFrom: localDate(now),
    outUntil: localDate(now + DAY),
    outCarrier: '周文书',
    outCompanion: '吴监督',
  });
  const pond = await stage.submit(qs, 'committee-seal', {
    documentTitle: '山塘水面承包合同',
    documentKind: 'contract',
    purpose: '与承包方签订山塘水面承包合同，村民代表会议已通过',
    copies: 3,
    counterparty: '清溪水产专业合作社（演示）',
    amount: 3_860_000,
    contractStart: localDate(now),
    contractEnd: localDate(now + 1095 * DAY),
    hasMeeting: true,
    meetingDate: localDate(now - 20 * DAY),
    meetingPresent: 28,
    meetingFor: 26,
    minutes: [await stage.photoOf('qs-clerk')],
  });
  await stage.approve('qs-director', pond, '合同条款已经村民代表会议通过');
  await stage.approve('qs-secretary', pond, '同意');
  await stage.liveUntil(now);
};
