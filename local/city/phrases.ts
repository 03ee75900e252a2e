import type { Hand } from './plan.ts';
import { CAUSES, DOCUMENTS, RECIPIENTS } from './words.ts';

/* What people write into the free fields of forms. */

const PHRASES: Readonly<Record<string, (hand: Hand) => string>> = {
  subject: ({ village, today, plan }) =>
    `${village.name}${today.slice(0, 4)}年${Number(today.slice(5, 7))}月第${plan.turn + 1}件事项`,
  reason: ({ village }) => `经${village.name}两委商议，按年度计划办理，村民反映较为集中。`,
  toVillagers: ({ village }) => `${village.name}本事项已按程序办结，有关单据可到村务公开栏和村文书处查看。`,
  resultNote: () => '文件已交有关单位，留底已归档。',
  publicityPlace: ({ village }) => `${village.name}村务公开栏`,
  voucherNumber: ({ today, plan }) => `记-${today.slice(0, 7)}-${plan.number.slice(-6)}`,
  contractNumber: ({ plan }) => `HT-${plan.number}`.slice(0, 30),
  contractTitle: ({ village }) => `${village.name}小型工程施工合同`,
  siteName: ({ village }) => village.name,
  doneNote: () => '已按约定内容完工，现场已清理，质量符合要求。',
  scope: ({ village }) => `${village.name}范围内的施工、材料和清场，包工包料，具体见清单。`,
  scale: ({ village }) => `${village.name}主路两侧改造，长约三百米，含排水和路面恢复。`,
  paymentTerms: () => '验收合格后付至百分之九十七，质保期满付清。',
  choiceReason: () => '报价最低且具备相应资质。',
  termsReached: () => '竣工结算已经审定，达到合同约定的付款条件。',
  hardship: ({ random }) => `${random.pick(CAUSES)}，家庭一时难以负担。`,
  visitFindings: () => '入户核对，所述情况属实，家庭收入主要靠务工。',
  documentTitle: ({ random, village }) => `${village.name}${random.pick(DOCUMENTS)}`,
  purpose: ({ random }) => `报送${random.pick(RECIPIENTS)}使用。`,
  recipient: ({ random }) => random.pick(RECIPIENTS),
  requester: ({ village, plan }) => village.members[plan.turn % 40]?.name ?? '',
  takenBy: ({ village, plan }) => village.members[plan.turn % 40]?.name ?? '',
  certificateText: ({ village, plan }) =>
    `兹证明${village.members[plan.turn % 40]?.name ?? ''}在${village.name}居住，情况属实。`,
  verificationNote: () => '经上门查看并询问邻居，情况属实。',
  welfareStandard: () => '按名册每人同一标准，由报账员转入本人账户。',
  resolutionText: () => '会议讨论通过本事项，按公示方案执行，由村监委会监督。',
  catchUp: () => '增加班组，雨停后连续施工，确保质量。',
  tenantConditions: () => '证照齐全，无拖欠租金记录，服从村集体管理。',
  decisionNumber: ({ plan }) => `临救〔2026〕${plan.number.slice(-6)}号`,
  receiptNumber: ({ plan }) => `SJ${plan.number.slice(-8)}`,
  keeper: ({ village }) => `${village.name}股份经济合作社`,
};

/** What is written into this field; undefined where its label says enough. */
export const phrase = (field: string, hand: Hand): string | undefined => PHRASES[field]?.(hand);
