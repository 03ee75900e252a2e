import { type Text, text } from '../i18n/text.ts';

/** What each rule finds, in one sentence without its numbers, which stand beside it as parameters. By rule. */
const MEANINGS: Readonly<Record<string, Text>> = {
  'node-overdue': text(
    '环节过了办理时限还没有办：到期黄色，两倍时限橙色，三倍时限红色。',
    'A step past its limit: yellow at the limit, orange at twice, red at three times.',
  ),
  'case-stalled': text(
    '办理中的办件连续多个工作日没有任何动作。',
    'An open case in which nothing was done for a number of working days.',
  ),
  'implementation-late': text(
    '批准以后，过了计划完成日期若干个工作日还没有登记办理结果和凭据。',
    'Approved, but no evidence of what was done a number of working days after the planned end.',
  ),
  'petition-overdue': text('诉求过了答复时限还没有答复。', 'A petition that was not answered in time.'),
  'repeated-return': text(
    '同一办件多次退回，或在同一环节反复退回。',
    'A case that was returned again and again, or by one step repeatedly.',
  ),
  'seal-without-approval': text(
    '没有批准就盖章、超份数盖章、空白文书盖章，或印章外带逾期未还。',
    'Stamped without approval or beyond its copies, a blank document, or a seal not back in time.',
  ),
  'missing-resolution': text(
    '应当集体决策的事项没有会议决议，或到会、表决不够。',
    'A collective decision is missing, or attendance or votes fall short.',
  ),
  'recusal-breach': text(
    '办理人就是申请人、收款人或者他们登记的亲属。',
    'Who handled it is the applicant, the payee, or a declared relative.',
  ),
  'rubber-stamp': text(
    '没看就批、短时间批很多件，或深夜审批。',
    'Approved without reading, very many in a short time, or at night.',
  ),
  'paid-before-due': text(
    '验收之前或公示期满之前就付款。',
    'Paid before the acceptance or before the publicity was over.',
  ),
  'split-contract': text(
    '短期内同一供应商或同一地点的几笔，单笔低于招标限额，合计超过限额。',
    'Cases of one supplier or site, each below a tender limit and together above it.',
  ),
  'supplier-concentration': text(
    '一家供应商占了全村大部分金额，或连续多次中选。',
    'One supplier takes most of a village’s amount, or wins again and again.',
  ),
  'related-party': text(
    '供应商、承租人或收款人是村干部或其登记的亲属。',
    'Supplier, tenant or payee is a cadre or a declared relative.',
  ),
  'duplicate-invoice': text(
    '同一张发票用了两次，或两个村有同日同额同销方的发票。',
    'An invoice used twice, or alike in two villages.',
  ),
  'ghost-labour': text(
    '同一人同一天领两份工钱，给已故、外出、未成年的人发工钱，或干部集体领用工报酬。',
    'Paid twice for a day, paid to the dead, the absent or minors, or cadres paid as labour.',
  ),
  'wage-outlier': text(
    '日工资明显高于市参考价，或明显偏离本镇行情。',
    'A day wage far above the reference, or far from those of the town.',
  ),
  'price-outlier': text('单价明显高于参考价目。', 'A unit price well above its reference.'),
  'project-overrun': text(
    '结算明显超过合同价，变更次数多，或验收以后还变更。',
    'Settled well above the contract, changed often, or changed after acceptance.',
  ),
  'asset-underpriced': text(
    '租金明显低于评估价、租期过长、到期不退或拖欠租金。',
    'Rent well below appraisal, too long a lease, expired and occupied, or rent overdue.',
  ),
  'ineligible-benefit': text(
    '补贴发给已故、迁出、不符合条件的人，或重复领取。',
    'A benefit for somebody who died, moved away or does not qualify, or twice the same.',
  ),
  'disclosure-late': text(
    '事情办完若干个工作日，结果还没有公开。',
    'Carried out, and its result not shown a number of working days later.',
  ),
  'dissatisfaction-cluster': text(
    '一段时间里同一事项或同一经办人的低分评价集中，或同一问题诉求集中。',
    'Low ratings of one matter or person, or petitions on one subject, in a short time.',
  ),
  'data-integrity': text(
    '补录过晚、照片重复或时间地点对不上、金额数字分布异常。',
    'Entered late, photos used twice or from elsewhere, or amounts with implausible digits.',
  ),
};

/** What a rule finds; empty for one that is not among the 23. */
export const meaningOf = (rule: string): Text =>
  (Object.hasOwn(MEANINGS, rule) ? MEANINGS[rule] : undefined) ?? text('', '');
