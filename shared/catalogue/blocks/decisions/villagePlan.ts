import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  calculated,
  choice,
  date,
  entry,
  files,
  line,
  money,
  number,
  period,
  photos,
  rows,
} from '../../fields.ts';

const HECTARES = ['公顷', 'ha'] as const;
const LAND = { max: 10_000, decimals: 2 } as const;

/** The draft of the plan: what land is kept, where is built, and what comes first. */
export const villagePlan = group('village-plan', ['规划草案', 'Draft of the plan'], 'apply', [
  choice(
    'planKind',
    ['规划类型', 'Kind of plan'],
    [
      ['new', '新编', 'New plan'],
      ['revision', '修编', 'Revision'],
      ['adjustment', '局部调整', 'Adjustment of a part'],
    ],
  ),
  period('planPeriod', ['规划期限', 'Term of the plan'], { maxDays: 7671 }),
  entry('supplier', ['编制单位', 'Planner'], 'suppliers', {
    help: ['须有相应的规划资质', 'It must be qualified to make plans'],
  }),
  number('farmlandKept', ['耕地保有量', 'Farmland kept'], HECTARES, LAND),
  number('basicFarmland', ['永久基本农田', 'Permanent basic farmland'], HECTARES, {
    ...LAND,
    help: ['任何建设都不得占用', 'No building may take any of it'],
  }),
  number('buildingLandNow', ['现状建设用地', 'Land built on now'], HECTARES, LAND),
  number('buildingLand', ['规划建设用地', 'Land to be built on'], HECTARES, LAND),
  calculated(
    'buildingLandAdded',
    ['净增建设用地', 'Land added'],
    'number',
    { kind: 'difference', of: 'buildingLand', minus: ['buildingLandNow'] },
    { unit: HECTARES },
  ),
  number('homesteadPlots', ['规划新增宅基地', 'New homesteads planned'], ['处', 'plots'], { max: 2000 }),
  number('householdsMoved', ['需搬迁户数', 'Households to be moved'], ['户', 'households'], {
    max: 2000,
    help: ['没有填 0', '0 when none'],
  }),
  rows(
    'firstProjects',
    ['近期建设项目', 'What is built first'],
    [
      line('projectName', ['项目名称', 'Project']),
      number('projectYear', ['计划年份', 'Year planned'], ['年', 'year'], { min: 2020, max: 2060 }),
      money('projectCost', ['估算投资', 'Estimated cost']),
    ],
    { max: 60, help: ['列五年内要建的', 'Those of the next five years'] },
  ),
  calculated('firstProjectsCost', ['近期投资合计', 'Cost of what is built first'], 'money', {
    kind: 'total',
    rows: 'firstProjects',
    column: 'projectCost',
  }),
  files('planDrawings', ['规划文本和图件', 'Text and drawings of the plan']),
]);

/** The approval by the government above (Urban and Rural Planning Law, art. 22). */
export const planApproval = group('plan-approval', ['规划审查', 'Review of the plan'], 'city-planning', [
  line('planApprovalNumber', ['审查意见文号', 'Number of the opinion'], { max: 40 }),
  files('planApprovalFile', ['审查意见', 'The opinion']),
]);

/** An approved plan is shown within 20 working days and stays on show. */
export const planOnShow = group('plan-on-show', ['规划公布', 'The plan on show'], 'show-plan', [
  date('shownOn', ['公布日期', 'Shown since'], { to: 0 }),
  line('shownWhere', ['公布位置', 'Where it is shown'], {
    help: ['上墙的位置，另附公开网址的写在后面', 'The wall, and the address on the net if any'],
    max: 120,
  }),
  photos('shownPhotos', ['公布现场照片', 'Photo of the plan on show'], { onSite: true }),
]);

export const planChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'basicFarmland',
    other: 'farmlandKept',
    message: text('永久基本农田不能多于耕地保有量', 'Basic farmland cannot exceed the farmland kept'),
  },
];
