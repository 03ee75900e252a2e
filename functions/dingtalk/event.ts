import type { Instant } from '@dingban/shared/time/clock';
import { asIds, asNumber, asText, asTexts, type Json } from './lenient.ts';

interface Pushed {
  /** DingTalk's name, such as `user_add_org`. */
  readonly type: string;
  /** Pushes are repeated: the same id must change nothing the second time. */
  readonly eventId: string;
  readonly at: Instant;
}

/** What DingTalk tells us. Only that something changed: the contacts are read again, for order is not promised. */
export type DingTalkEvent =
  | { readonly kind: 'check-url' }
  | (Pushed & { readonly kind: 'people'; readonly userids: readonly string[] })
  | (Pushed & { readonly kind: 'departments'; readonly departments: readonly number[] })
  | (Pushed & {
      readonly kind: 'roles';
      readonly roles: readonly number[];
      /** Whose roles; empty where the roles themselves changed. */
      readonly userids: readonly string[];
    })
  | (Pushed & { readonly kind: 'other' });

const PEOPLE = new Set([
  'user_add_org',
  'user_modify_org',
  'user_leave_org',
  'user_active_org',
  'org_admin_add',
  'org_admin_remove',
]);
const DEPARTMENTS = new Set(['org_dept_create', 'org_dept_modify', 'org_dept_remove']);
const ROLES = new Set(['label_user_change', 'label_conf_add', 'label_conf_del', 'label_conf_modify']);

/** Keys are read without regard to capitals: older pushes say UserId and TimeStamp (facts.md 4.2). */
export const readEvent = (json: Json): DingTalkEvent => {
  const body: Json = Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key.toLowerCase(), value]),
  );
  const type = asText(body.eventtype);
  if (type === 'check_url') return { kind: 'check-url' };
  const at = asNumber(body.eventtime) || asNumber(body.timestamp) || 0;
  const pushed = { type, eventId: asText(body.eventid) || asText(body.bizid), at };
  if (PEOPLE.has(type)) return { ...pushed, kind: 'people', userids: asTexts(body.userid) };
  if (DEPARTMENTS.has(type)) return { ...pushed, kind: 'departments', departments: asIds(body.deptid) };
  if (ROLES.has(type)) {
    return { ...pushed, kind: 'roles', roles: asIds(body.labelidlist), userids: asTexts(body.useridlist) };
  }
  return { ...pushed, kind: 'other' };
};
