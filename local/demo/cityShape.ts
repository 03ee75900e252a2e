import type { Role } from '@dingban/shared/org/role';

/** A city as data, from which the sandbox is seeded. Ids are DingTalk's kinds: numbers for departments, text for people. */
export interface DemoCity {
  readonly name: string;
  readonly departments: readonly DemoDepartment[];
  readonly people: readonly DemoPerson[];
  readonly roles: readonly DemoRoleMember[];
  readonly groups: readonly DemoGroup[];
  /** Departments (with all below) that may use the app. */
  readonly visible: readonly number[];
}

export interface DemoDepartment {
  readonly id: number;
  readonly name: string;
  /** Absent for the city itself, department 1. */
  readonly parent?: number;
}

export interface DemoPerson {
  readonly userid: string;
  readonly unionid: string;
  readonly name: string;
  readonly age: number;
  readonly departments: readonly number[];
  /** Has joined the organisation but never activated DingTalk: false. */
  readonly active: boolean;
  readonly left?: true;
  /** 1 main administrator of the organisation. */
  readonly adminLevel?: 1;
}

/** Somebody with a role, and the departments managed in it. */
export interface DemoRoleMember {
  readonly role: Exclude<Role, 'villager'>;
  readonly userid: string;
  readonly scopes: readonly number[];
}

export interface DemoGroup {
  readonly key: string;
  readonly title: string;
  /** Internal: members only, holds the app robot. Ordinary: outsiders too, holds a webhook robot. */
  readonly kind: 'internal' | 'ordinary';
  readonly village: number;
  readonly members: readonly string[];
  /** Nicknames of people without a userid. */
  readonly outsiders: readonly string[];
  readonly webhook?: { readonly accessToken: string; readonly secret: string };
}
