import { addDays } from '@dingban/shared/time/clock';
import type { Planting } from './planting.ts';

/* Rule 19: let for too little, rent that nobody pays, a tenant who stays on. */

const cheap: Planting = (planner, village) => {
  const { caseId } = planner.plan('shop-lease', village, {
    conduct: {
      writes: ({ node, random }) => {
        if (node !== 'apply') return {};
        const appraisedRent = Math.round(random.logNormal(1_500_000, 0.8)) + 1000;
        return { appraisedRent, baseRent: Math.round(appraisedRent * 0.55) };
      },
    },
  });
  planner.truth.push({ rule: 'asset-underpriced', caseId, what: '底价只有评估价的一半多', window: 'price' });
};

const unpaid: Planting = (planner, village) => {
  const { caseId } = planner.plan('rent-collection', village, {
    conduct: { writes: ({ node, today }) => (node === 'apply' ? { dueOn: addDays(today, -100) } : {}) },
  });
  planner.truth.push({ rule: 'asset-underpriced', caseId, what: '租金欠缴一百天', window: 'overdue' });
};

const staysOn: Planting = (planner, village) => {
  const contract = planner.contract(village, {
    kind: 'lease',
    title: '老仓库',
    amount: 600_000,
    start: '2020-01-01',
    end: '2025-10-31',
    state: 'running',
  });
  const { caseId } = planner.plan('rent-collection', village, {
    conduct: {
      writes: ({ node }) => (node === 'apply' ? { contract: { entry: contract, label: '老仓库' } } : {}),
    },
  });
  planner.truth.push({ rule: 'asset-underpriced', caseId, what: '合同到期仍被占用', window: 'occupied' });
};

export const assets: readonly Planting[] = [cheap, unpaid, staysOn];
