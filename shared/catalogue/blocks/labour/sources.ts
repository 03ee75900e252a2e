import { source } from '../../define.ts';
import type { Source } from '../../matter.ts';

/** What towns and counties ask of casual labour, and what is ours. */
export const labourSources: readonly Source[] = [
  source(
    'practice',
    [
      '泰州市泰农经〔2024〕4号《关于进一步规范村级用工管理的通知》',
      'Taizhou circular on village labour, 2024 no. 4',
    ],
    [
      '年度用工预算、分类标准、务工名单；当日用工当日由务工、监督、派工三方确认；一事一结、当月报结',
      'Yearly budget, standards, list of workers; confirmed the same day by worker, supervisor and dispatcher; settled by the job, reported by the month',
    ],
  ),
  source(
    'practice',
    [
      '如东县东农〔2022〕71号《关于开展村级集体用工专项整治的通知》',
      'Rudong circular on village labour, 2022 no. 71',
    ],
    [
      '应招投标的项目不得以用工实施；村干部不得以用工获取额外报酬；无派工单、签字、公示材料不得报支',
      'No tender-bound works as labour; no extra pay for cadres; nothing paid without slip, signatures and publicity',
    ],
  ),
  source(
    'practice',
    ['诸暨市村级务工库、临安区用工过程留痕', "Zhuji's register of workers, Lin'an's photos of the work"],
    [
      '务工人员公开入库、日记周报月结；用工前中后拍照，谁派工谁负责',
      'Workers listed in public, daily entries, monthly pay; photos before, during and after; who dispatches is responsible',
    ],
  ),
  source(
    'law',
    ['《保障农民工工资支付条例》', 'Regulations on wages of migrant workers'],
    [
      '工资支付给本人，书面支付台账至少保存三年',
      'Wages go to the worker in person; the pay sheet is kept for three years at least',
    ],
  ),
  source(
    'default',
    ['本项目默认', 'Default of this project'],
    [
      '报酬清单公示 3 天后发放；应急用工三天内补办并抄送镇纪委；金额分级',
      'Pay sheets stand for 3 days; emergencies are applied for within three days and copied to the town; the tiers',
    ],
  ),
];
