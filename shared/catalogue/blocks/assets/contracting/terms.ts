import type { FieldGroup } from '../../../../form/field.ts';
import { group } from '../../../define.ts';
import { calculated, choice, is, money, number, type Words } from '../../../fields.ts';
import { enquiries } from '../enquiries.ts';
import { rentCycle } from '../lease/terms.ts';

/** Whoever is no member of the collective needs two thirds of the members and the town (art. 52). */
export const OPEN_TO_OUTSIDERS = is('openTo', 'outsiders');

/** `longest`: years that the law or, where it names none, this project allows. Area times price is the yearly fee. */
export const contractingTerms = (longest: number, help: Words): FieldGroup =>
  group('terms', ['发包条件', 'Terms'], 'apply', [
    money('appraisedRent', ['评估年承包金', 'Appraised fee a year'], {
      help: ['没有评估的按周边同类价格填', 'By what is paid nearby where there is none'],
    }),
    money('feePerMu', ['每亩年承包金底价', 'Base fee a mu and year'], { max: 10_000_000 }),
    calculated('baseFee', ['年承包金底价', 'Base fee a year'], 'money', {
      kind: 'product',
      of: ['plotArea', 'feePerMu'],
    }),
    number('contractYears', ['承包年限', 'Years'], ['年', 'years'], { min: 1, max: longest, help }),
    calculated('amount', ['承包期底价总额', 'Base fee of the whole term'], 'money', {
      kind: 'product',
      of: ['baseFee', 'contractYears'],
    }),
    rentCycle,
    choice(
      'openTo',
      ['发包对象', 'Open to'],
      [
        ['members', '本集体成员', 'Members of the collective'],
        ['outsiders', '成员和外来单位个人', 'Members and outsiders'],
      ],
      { help: ['同等条件下本集体成员优先', 'On equal terms members come first'] },
    ),
    choice(
      'contractingWay',
      ['发包方式', 'How it is given out'],
      [
        ['platform', '产权交易平台', 'Trading platform'],
        ['tender', '村内招标或竞价', 'Tender or bidding in the village'],
        ['negotiation', '公开协商', 'Open negotiation'],
      ],
    ),
    enquiries,
  ]);
