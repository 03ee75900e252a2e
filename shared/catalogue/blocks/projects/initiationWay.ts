import { above } from '../../fields.ts';
import {
  applyNode,
  approval,
  cooperativeHead,
  director,
  feedbackNode,
  implementation,
  publicity,
  residentCadre,
  secretary,
  supervision,
  TIERS,
  townAssets,
  townLeader,
} from '../../nodes.ts';
import type { ProcessNode } from '../../process.ts';

/** The five ways to a project. */
export const EMERGENCY = 'emergency-repair';
export const MINOR = 'minor-works';
export const ORDINARY = 'ordinary-works';
export const SUBSIDISED = 'subsidised-works';
export const LEVY = 'levy-works';

/** All but the emergency, which goes a short way. */
const PLANNED = [MINOR, ORDINARY, SUBSIDISED, LEVY];

/** Minor works end below the sum that the town leader decides. */
const LEADERS = [EMERGENCY, ORDINARY, SUBSIDISED, LEVY];

export const LARGE = above('amount', TIERS.town);

/** Nodes of project-initiation, each variant passing those that are its own. */
export const initiationWay: readonly ProcessNode[] = [
  applyNode(),
  approval('village-lead', ['村主要负责人审批', 'Head of the village'], ['secretary', 'director'], {
    only: [EMERGENCY],
    substitutes: ['cooperative-head', 'committee-member'],
  }),
  director({ only: PLANNED }),
  cooperativeHead({ only: PLANNED }),
  secretary({ only: PLANNED }),
  supervision(),
  publicity(7, { only: [ORDINARY, LEVY], label: ['方案公示', 'Publicity of the plan'] }),
  publicity(10, {
    id: 'programme-publicity',
    only: [SUBSIDISED],
    label: ['补助项目公示', 'Publicity of the subsidised project'],
  }),
  approval('site-visit', ['联村干部现场核实', 'Resident cadre on the spot'], ['resident-cadre'], {
    only: [EMERGENCY],
    substitutes: ['town-construction', 'town-assets'],
  }),
  residentCadre({ only: PLANNED }),
  townAssets({ only: [EMERGENCY, MINOR, ORDINARY, SUBSIDISED] }),
  approval('levy-check', ['镇级初审', 'First review by the town'], ['town-assets'], {
    only: [LEVY],
    limit: 3,
    substitutes: ['town-agriculture'],
  }),
  approval('construction', ['镇村建办审核', 'Town building office'], ['town-construction'], {
    only: [ORDINARY],
    when: LARGE,
    limit: 3,
    substitutes: ['town-agriculture'],
  }),
  approval('programme', ['镇农业农村办审核', 'Town agriculture office'], ['town-agriculture'], {
    only: [SUBSIDISED],
    limit: 3,
    substitutes: ['town-construction'],
  }),
  townLeader({
    only: LEADERS,
    substitutes: ['town-construction', 'town-agriculture'],
  }),
  approval('levy-review', ['县级复审', 'Review by the city'], ['city-agriculture'], {
    only: [LEVY],
    limit: 7,
    substitutes: ['city-civil-affairs'],
  }),
  implementation('repair', ['抢修实施', 'The repair'], ['clerk', 'committee-member', 'director'], 'work', {
    only: [EMERGENCY],
    limit: 10,
  }),
  implementation('work', ['施工登记', 'The works'], ['clerk', 'committee-member'], 'work', {
    only: [MINOR],
    untilField: 'plannedEnd',
    substitutes: ['director'],
  }),
  implementation(
    'check',
    ['现场核验', 'Check on the spot'],
    ['supervision-head', 'representative'],
    'acceptance',
    {
      only: [EMERGENCY, MINOR],
      limit: 3,
      substitutes: ['resident-cadre'],
    },
  ),
  implementation('report', ['会议通报', 'Told to a meeting'], ['clerk', 'committee-member'], 'document', {
    only: [EMERGENCY],
    limit: 5,
    substitutes: ['director'],
  }),
  implementation('file', ['立项建档', 'Project file'], ['clerk', 'committee-member'], 'document', {
    only: [ORDINARY, SUBSIDISED],
    limit: 3,
    substitutes: ['director'],
  }),
  implementation('collect', ['筹资筹劳登记', 'Money and labour'], ['accountant', 'clerk'], 'document', {
    only: [LEVY],
    limit: 20,
    substitutes: ['committee-member'],
  }),
  feedbackNode(),
];
