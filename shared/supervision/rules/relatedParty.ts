import { text } from '../../i18n/text.ts';
import { yuan } from '../../i18n/yuan.ts';
import type { Role } from '../../org/role.ts';
import type { WrittenFact } from '../fact.ts';
import { comparedOf, findingOf } from '../find.ts';
import type { Finding } from '../finding.ts';
import { numberIn } from '../read.ts';
import type { Rule } from '../rule.ts';
import { carriersOf, wroteAny } from './written.ts';

/**
 * Business in which somebody gets money or property of the village, with the office of its field. Pay of cadres and
 * advances to them are theirs by right, and benefits have a rule of their own.
 */
const FIELDS: Readonly<Record<string, readonly Role[]>> = {
  'project-initiation': ['town-construction'],
  'project-tender': ['town-trading', 'town-construction'],
  'project-acceptance': ['town-construction'],
  'goods-procurement': ['town-assets'],
  'service-procurement': ['town-assets'],
  'expense-payment': ['town-assets'],
  'casual-labour': ['town-assets'],
  'asset-lease': ['town-assets'],
  'resource-contracting': ['town-assets', 'town-agriculture'],
  'asset-disposal': ['town-assets'],
  'contract-management': ['town-assets'],
};

/** Fields that name the other party. Whoever is merely paid back what he laid out (payeePerson) gains nothing. */
const PARTIES = [
  'supplier',
  'craftsman',
  'payeeName',
  'partyFirm',
  'partyCode',
  'partyLegalPerson',
  'partyName',
  'partyIdNumber',
  'buyer',
  'auditor',
  'agency',
  'labourSheet',
  'dispatchedWorkers',
] as const;

const signedBy = ({ told }: WrittenFact): readonly string[] =>
  told.kin.filter((cadre) => told.signers.some(({ person }) => person === cadre));

const handledBy = ({ told, person }: WrittenFact): readonly string[] =>
  told.kin.filter((cadre) => cadre === told.applicant || cadre === person);

/** Of the cadres who gain, how many took part; undefined where nobody was given a deal by this step. */
export const concerned = (fact: WrittenFact): number | undefined =>
  FIELDS[fact.told.matter] === undefined || !wroteAny(fact, PARTIES)
    ? undefined
    : new Set([...signedBy(fact), ...handledBy(fact)]).size;

const find = (fact: WrittenFact): readonly Finding[] => {
  const { told } = fact;
  const offices = FIELDS[told.matter];
  if (offices === undefined || told.kin.length === 0 || !wroteAny(fact, PARTIES)) return [];
  const signed = signedBy(fact);
  const handled = handledBy(fact);
  const acted = new Set([...signed, ...handled]);
  const amount = numberIn(told.values, 'amount');
  return [
    findingOf(relatedParty, fact, {
      window: 'party',
      severity: acted.size > 0 ? 'red' : 'orange',
      sentence:
        acted.size > 0
          ? text(
              `办件 ${fact.number} 的有关当事人与 ${told.kin.length} 名干部登记的本人或亲属信息相符，其中 ${acted.size} 名参与了办理。`,
              `Parties of case ${fact.number} match what ${told.kin.length} cadres declared of themselves or relatives; ${acted.size} of them took part in the case.`,
            )
          : text(
              `办件 ${fact.number} 的有关当事人与 ${told.kin.length} 名干部登记的本人或亲属信息相符，这些干部没有签字。`,
              `Parties of case ${fact.number} match what ${told.kin.length} cadres declared of themselves or relatives; none of them signed.`,
            ),
      compared: [
        comparedOf(text('相符的干部人数', 'Cadres that match'), told.kin.length, fact.caseId),
        comparedOf(text('其中已签字', 'Of them signed'), signed.length, fact.caseId),
        comparedOf(text('其中申请或经办', 'Of them applied or wrote'), handled.length, fact.caseId),
        ...(amount === undefined
          ? []
          : [comparedOf(text('金额（元）', 'Amount (yuan)'), yuan(amount), fact.caseId)]),
      ],
      threshold: text(
        '有关当事人不是干部本人或其登记的亲属；是的，该干部不参与办理',
        'no party is a cadre or a declared relative of one; where one is, that cadre takes no part',
      ),
      about: [...new Set([...told.kin, ...carriersOf(fact)])],
      offices,
    }),
  ];
};

/** Rule 13: who gets the deal is a cadre or was declared by one. Whether that was in order is for people to find out. */
export const relatedParty: Rule = {
  id: 'related-party',
  version: 1,
  label: text('关联方交易', 'Related party'),
  kind: 'integrity',
  basis: text(
    '与本人或近亲属有利害关系的事项应当回避；平台默认规则十三',
    'Whoever has an interest in a matter stands aside; rule 13 of the platform',
  ),
  parameters: {},
  on: ['written'],
  find: (fact) => (fact.kind === 'written' ? find(fact) : []),
};
