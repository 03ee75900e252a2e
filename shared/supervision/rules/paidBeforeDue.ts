import { text } from '../../i18n/text.ts';
import { yuan } from '../../i18n/yuan.ts';
import type { Role } from '../../org/role.ts';
import { daysBetween, type LocalDate } from '../../time/clock.ts';
import type { WrittenFact } from '../fact.ts';
import { comparedOf, findingOf } from '../find.ts';
import type { Finding } from '../finding.ts';
import { dateIn, numberIn } from '../read.ts';
import type { Parameters, Rule } from '../rule.ts';
import { receivedOf } from '../traces/received.ts';
import { type Due, duesOf, OWN_DAYS, REFERENCES, referredTo } from './paidBeforeDue/due.ts';
import { wroteAny } from './written.ts';

type Names = 'grace';

/** What bears on whether a payment was due; a step that writes none of these is not looked at. */
const RELEVANT: readonly string[] = ['paidOn', 'paidAmount', ...OWN_DAYS, ...REFERENCES];

/** Whether this step says that money was paid, or what bears on when it was due. */
export const paidNow = (fact: WrittenFact): boolean =>
  wroteAny(fact, RELEVANT) && dateIn(fact.told.values, 'paidOn') !== undefined;

const OFFICES: Readonly<Record<string, readonly Role[]>> = {
  'social-assistance': ['town-assets', 'town-civil-affairs'],
  'project-acceptance': ['town-assets', 'town-construction'],
  'benefit-distribution': ['town-assets', 'town-agriculture'],
};

const officesOf = ({ matter, sub }: WrittenFact['told']): readonly Role[] =>
  sub === 'project-payment' ? ['town-assets', 'town-construction'] : (OFFICES[matter] ?? ['town-assets']);

const NOTHING = text('没有登记', 'not recorded');

const finding = (
  fact: WrittenFact,
  paidOn: LocalDate,
  early: readonly Due[],
  { grace }: Parameters<Names>,
): Finding => {
  const amount = numberIn(fact.told.values, 'paidAmount');
  const said = (due: Due, language: 'zh' | 'en'): string =>
    `${due.label[language]}${language === 'zh' ? '（' : ' ('}${due.day ?? NOTHING[language]}${language === 'zh' ? '）' : ')'}`;
  return findingOf(paidBeforeDue, fact, {
    window: 'paid',
    severity: 'red',
    sentence: {
      zh: `办件 ${fact.number} 登记于 ${paidOn} 支付，而支付前应有：${early.map((due) => said(due, 'zh')).join('、')}。`,
      en: `Case ${fact.number} was paid on ${paidOn}; before that there should have been: ${early.map((due) => said(due, 'en')).join(', ')}.`,
    },
    compared: [
      comparedOf(text('支付日期', 'Paid on'), paidOn, fact.caseId),
      ...(amount === undefined
        ? []
        : [comparedOf(text('实付金额（元）', 'Amount paid (yuan)'), yuan(amount), fact.caseId)]),
      ...early.map((due) => comparedOf(due.label, due.day ?? NOTHING, due.caseId ?? fact.caseId)),
    ],
    threshold:
      grace === 0
        ? text(
            '批准、公示期满、验收或收到之后才支付',
            'paid after approval, the end of the publicity, and acceptance or receipt',
          )
        : {
            zh: `批准、公示期满、验收或收到之后才支付，宽限 ${grace} 天`,
            en: `paid after approval, the end of the publicity, and acceptance or receipt, or at most ${grace} days earlier`,
          },
    about: [...new Set([fact.person, fact.told.applicant])],
    offices: officesOf(fact.told),
  });
};

/** Rule 10: paid before approval, before the end of the publicity, or before what is paid for was accepted. */
export const paidBeforeDue: Rule<Names> = {
  id: 'paid-before-due',
  version: 1,
  label: text('提前支付', 'Paid before due'),
  kind: 'procedure',
  basis: text(
    '机制九 先公示后支付；先验收后付款，平台默认规则十',
    'Mechanism 9, publicity before payment; acceptance before payment, rule 10 of the platform',
  ),
  parameters: {
    grace: {
      label: text('允许提前的天数', 'Days by which a payment may be early'),
      unit: text('天', 'days'),
      default: 0,
      min: 0,
      max: 30,
    },
  },
  on: ['written'],
  asks: (fact) =>
    fact.kind === 'written' && paidNow(fact)
      ? referredTo(fact.told).map((caseId) => ({ kind: 'traces', list: receivedOf(caseId), from: 0 }))
      : [],
  find: (fact, window, parameters) => {
    if (fact.kind !== 'written' || !wroteAny(fact, RELEVANT)) return [];
    const paidOn = dateIn(fact.told.values, 'paidOn');
    if (paidOn === undefined) return [];
    const early = duesOf(fact.told, window).filter(
      ({ day }) => day === undefined || daysBetween(paidOn, day) > parameters.grace,
    );
    return early.length === 0 ? [] : [finding(fact, paidOn, early, parameters)];
  },
};
