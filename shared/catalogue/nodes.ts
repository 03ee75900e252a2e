import type { Condition } from '../form/condition.ts';
import type { Role } from '../org/role.ts';
import { above, type Words, wordsOf } from './fields.ts';
import type { Copy, ProcessNode, RecordKind } from './process.ts';

/*
 * The steps that most processes share (domain.md section 5). Limits, tiers and substitutes are defaults of this
 * project: towns set their own amounts, and a city changes them here.
 */

/** Fen. What stays in the village, what the town leader decides, what goes to the city's platform. */
export const TIERS = { village: 500_000, town: 5_000_000, city: 30_000_000 } as const;

/** Those who may apply for village business. */
export const APPLICANTS: readonly Role[] = ['clerk', 'committee-member', 'director', 'cooperative-head'];

/** Those with whom a villager applies (便民服务); the director decides and so does not apply. */
export const VILLAGE_DESK: readonly Role[] = ['clerk', 'committee-member'];

interface Way {
  readonly only?: readonly string[];
  /** `undefined` takes the usual condition of the step away. */
  readonly when?: Condition | undefined;
  /** Working days. */
  readonly limit?: number;
  readonly substitutes?: readonly Role[];
}

const way = ({ only, when, substitutes }: Way) => ({
  ...(only === undefined ? {} : { only }),
  ...(when === undefined ? {} : { when }),
  ...(substitutes === undefined ? {} : { substitutes }),
});

export const applyNode = (applicants: readonly Role[] = APPLICANTS): ProcessNode => ({
  id: 'apply',
  kind: 'apply',
  label: wordsOf(['提交申请', 'Application']),
  roles: applicants,
  sign: 'any',
  limit: { workingDays: 3 },
});

/** People of these roles decide. `sign`: one of them, all of them, or one after the other. */
export const approval = (
  id: string,
  label: Words,
  roles: readonly Role[],
  { sign = 'any', limit = 1, ...rest }: Way & { readonly sign?: ProcessNode['sign'] } = {},
): ProcessNode => ({
  id,
  kind: 'approve',
  label: wordsOf(label),
  roles,
  sign,
  limit: { workingDays: limit },
  ...way(rest),
});

export const director = (more: Way = {}): ProcessNode =>
  approval('director', ['主任审批', 'Director'], ['director'], {
    substitutes: ['committee-member'],
    ...more,
  });

export const cooperativeHead = (more: Way = {}): ProcessNode =>
  approval('cooperative', ['社长审批', 'Head of the cooperative'], ['cooperative-head'], {
    substitutes: ['committee-member'],
    ...more,
  });

/**
 * For money: the director, then the head of the cooperative, and only then the secretary (联审联签, mechanism 10; a
 * county of Zhejiang has it in this order).
 */
export const heads = (more: Way = {}): ProcessNode =>
  approval(
    'heads',
    ['主任、社长联签', 'Director and head of the cooperative'],
    ['director', 'cooperative-head'],
    {
      sign: 'inOrder',
      limit: 2,
      substitutes: ['committee-member'],
      ...more,
    },
  );

export const secretary = (more: Way = {}): ProcessNode =>
  approval('secretary', ['书记审批', 'Secretary'], ['secretary'], {
    substitutes: ['resident-cadre', 'town-leader'],
    ...more,
  });

export const supervision = (more: Way = {}): ProcessNode =>
  approval('supervision', ['监督审核', 'Supervision review'], ['supervision-head'], {
    substitutes: ['town-discipline'],
    ...more,
  });

/** Both committees sign (两委联签). */
export const jointSignature = (more: Way = {}): ProcessNode =>
  approval('joint', ['两委联签', 'Joint signature of the committees'], ['committee-member'], {
    sign: 'all',
    limit: 3,
    substitutes: ['representative'],
    ...more,
  });

/** Above 5,000 yuan unless said otherwise. */
export const residentCadre = (more: Way = {}): ProcessNode =>
  approval('resident', ['联村干部审核', 'Resident cadre'], ['resident-cadre'], {
    when: above('amount', TIERS.village),
    substitutes: ['town-leader'],
    ...more,
  });

/** Above 5,000 yuan unless said otherwise. */
export const townAssets = (more: Way = {}): ProcessNode =>
  approval('assets', ['镇三资办审核', 'Town assets office'], ['town-assets'], {
    when: above('amount', TIERS.village),
    limit: 2,
    substitutes: ['town-leader'],
    ...more,
  });

/** Above 50,000 yuan unless said otherwise. */
export const townLeader = (more: Way = {}): ProcessNode =>
  approval('town-leader', ['镇分管领导审批', 'Town leader in charge'], ['town-leader'], {
    when: above('amount', TIERS.town),
    limit: 2,
    // Where few people hold all posts of a village, the leader may have stood in before: then another office decides.
    substitutes: ['town-civil-affairs', 'town-agriculture', 'town-construction'],
    ...more,
  });

/** Above 300,000 yuan unless said otherwise. */
export const cityTrading = (more: Way = {}): ProcessNode =>
  approval('city-trading', ['市平台审核', 'City trading centre'], ['city-trading'], {
    when: above('amount', TIERS.city),
    limit: 3,
    ...more,
  });

/** What was decided stands on the notice board and the village's page for so many calendar days (公示). */
export const publicity = (
  days: number,
  more: Way & { readonly id?: string; readonly label?: Words } = {},
): ProcessNode => ({
  id: more.id ?? 'publicity',
  kind: 'publicity',
  label: wordsOf(more.label ?? ['公示', 'Publicity']),
  roles: ['clerk', 'committee-member'],
  sign: 'any',
  limit: { workingDays: more.limit ?? 2 },
  days,
  ...way({ substitutes: ['supervision-head'], ...more }),
});

/** Somebody does what was approved and records it. */
export const implementation = (
  id: string,
  label: Words,
  roles: readonly Role[],
  records: RecordKind,
  {
    limit = 5,
    untilField,
    apart,
    ...rest
  }: Way & { readonly untilField?: string; readonly apart?: true } = {},
): ProcessNode => ({
  id,
  kind: 'implement',
  label: wordsOf(label),
  roles,
  sign: 'any',
  limit: untilField === undefined ? { workingDays: limit } : { untilField },
  records,
  ...(apart === undefined ? {} : { apart }),
  ...way(rest),
});

/** The accountant pays; nobody who approved it may (账款分离). */
export const payment = (more: Way = {}): ProcessNode =>
  implementation('pay', ['支付登记', 'Payment'], ['accountant'], 'payment', {
    limit: 3,
    substitutes: ['clerk', 'committee-member'],
    apart: true,
    ...more,
  });

export const feedbackNode = (more: Way = {}): ProcessNode => ({
  id: 'feedback',
  kind: 'feedback',
  label: wordsOf(['结果反馈', 'Result']),
  roles: APPLICANTS,
  sign: 'any',
  limit: { workingDays: more.limit ?? 3 },
});

/** The supervision committee always; the town's discipline committee above 50,000 yuan (domain.md section 5). */
export const COPIES: readonly Copy[] = [
  { roles: ['supervision-head'] },
  { roles: ['town-discipline'], when: above('amount', TIERS.town) },
];
