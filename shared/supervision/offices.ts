import type { Role } from '../org/role.ts';
import type { Finding } from './finding.ts';

/**
 * Departments of the city that own rules of their field beside the supervisors [ours, after domain.md section 3: 组织部,
 * 政法委, 民政局, 农业农村局 co-own the rules of their field]. They are told and may read; they do not handle.
 */
const DEPARTMENTS: Readonly<Record<string, readonly Role[]>> = {
  // How cadres use their office is what the organisation department looks after.
  'rubber-stamp': ['city-organisation'],
  'recusal-breach': ['city-organisation'],
  'related-party': ['city-organisation'],
  // Voices of villagers that are left unheard are what disputes grow from.
  'petition-overdue': ['city-political-legal'],
  'dissatisfaction-cluster': ['city-political-legal'],
  'ineligible-benefit': ['city-civil-affairs'],
  // Collective assets and the labour that is paid from collective money.
  'asset-underpriced': ['city-agriculture'],
  'ghost-labour': ['city-agriculture'],
  'supplier-concentration': ['city-trading'],
};

export const departmentsOf = (rule: string): readonly Role[] => DEPARTMENTS[rule] ?? [];

/** Offices and departments that are told of a finding beside those of its colour. */
export const officesOf = ({ rule, offices = [] }: Pick<Finding, 'rule' | 'offices'>): readonly Role[] => [
  ...new Set([...offices, ...departmentsOf(rule)]),
];
