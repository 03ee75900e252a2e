import type { CaseStatus } from '@dingban/shared/workflow/caseState';

/** How a sheet says where a case stands; the app says the same. */
export const STATUS_WORDS: Readonly<Record<CaseStatus, string>> = {
  approving: '审批中',
  publicity: '公示中',
  returned: '已退回',
  implementing: '实施中',
  feedback: '待反馈',
  disclosed: '已公开',
  closed: '已办结',
  rejected: '未通过',
  withdrawn: '已撤销',
  terminated: '已终止',
};
