import type { Instant, LocalDate } from '@dingban/shared/time/clock';
import type { Limits, Switches } from './switches.ts';

/** All that the sandbox knows: plain JSON, so that a snapshot is a copy and the file on disk is the world. It changes in place. */
export interface World {
  /** Virtual time = real time + offset, or stands still. */
  time: { offset: number; frozenAt?: Instant };
  next: { task: number; department: number; event: number; request: number };
  corpId: string;
  cityName: string;
  departments: Record<string, Department>;
  users: Record<string, User>;
  roles: Role[];
  apps: App[];
  conversations: Conversation[];
  tokens: Record<string, Token>;
  codes: Record<string, Code>;
  tasks: Task[];
  /** Per day, app and person: how many notices, and which contents. */
  today: { date: LocalDate; toAll: number; sent: Record<string, { count: number; contents: string[] }> };
  minute: { at: number; receivers: number };
  robotChats: RobotChat[];
  usage: Record<string, Record<string, { quota: 'api' | 'push'; count: number }>>;
  events: PushedEvent[];
  faults: Fault[];
  requests: LoggedRequest[];
  limits: Limits;
  switches: Switches;
}

export interface Department {
  id: number;
  name: string;
  parent?: number;
  order: number;
}

export interface User {
  userid: string;
  unionid: string;
  /** The encrypted form that robots see. */
  senderId: string;
  name: string;
  age: number;
  mobile: string;
  departments: number[];
  active: boolean;
  left: boolean;
  adminLevel: 0 | 1 | 2;
}

export interface Role {
  id: number;
  name: string;
  group: { id: number; name: string };
  members: { userid: string; scopes: number[] }[];
}

export interface App {
  appKey: string;
  appSecret: string;
  agentId: number;
  robotCode: string;
  name: string;
  scopes: string[];
  /** Departments and people who may use it; null means everybody. */
  visible: { departments: number[]; users: string[] } | null;
  /** Departments whose contacts it may read; null means all. */
  contacts: number[] | null;
  ipAllowList: string[] | null;
  stopped: boolean;
  robotPublished: boolean;
  callback: { url: string; token: string; aesKey: string };
}

export interface Token {
  appKey: string;
  expiresAt: Instant;
  revoked: boolean;
  /** A token of a person, from browser sign-in. */
  unionid?: string;
  refresh?: string;
}

export interface Code {
  appKey: string;
  userid: string;
  expiresAt: Instant;
  used: boolean;
  kind: 'app' | 'browser';
}

export interface Task {
  taskId: number;
  appKey: string;
  at: Instant;
  msg: Record<string, unknown>;
  receivers: Receiver[];
  invalidUsers: string[];
  invalidDepartments: number[];
  statusBar?: { value: string; colour: string };
  recalled: boolean;
}

export interface Receiver {
  userid: string;
  state: 'unread' | 'read' | 'forbidden';
  code?: string;
  count?: number;
}

export interface Conversation {
  id: string;
  chatId: string;
  key: string;
  title: string;
  kind: 'internal' | 'ordinary';
  village: number;
  members: string[];
  outsiders: string[];
  /** Codes of the app robots inside. */
  robots: string[];
  webhooks: Webhook[];
  disbanded: boolean;
  messages: Message[];
}

export interface Webhook {
  accessToken: string;
  secret?: string;
  keywords?: string[];
  ips?: string[];
  stopped: boolean;
  sent: Instant[];
  heldUntil: Instant;
  uuids: string[];
}

export interface Message {
  id: string;
  at: Instant;
  from: { kind: 'robot' | 'person' | 'outsider'; name: string; userid?: string };
  content: MessageContent;
  processQueryKey?: string;
  recalled: boolean;
}

export interface MessageContent {
  title: string;
  /** Markdown. */
  text: string;
  links: { title: string; url: string }[];
}

export interface RobotChat {
  processQueryKey: string;
  at: Instant;
  userids: string[];
  content: MessageContent;
}

export interface PushedEvent {
  id: number;
  eventId: string;
  appKey: string;
  type: string;
  payload: Record<string, unknown>;
  attempts: { at: Instant; ok: boolean; why: string }[];
  state: 'pending' | 'delivered' | 'failed' | 'no-quota';
  nextAt: Instant;
  /** Handed out by get_call_back_failed_result. */
  pulled: boolean;
}

export interface Fault {
  id: number;
  match: { path: string; nth?: number; probability?: number; times?: number };
  reply: {
    errcode?: number;
    sub_code?: string;
    status?: number;
    body?: unknown;
    html?: boolean;
    delayMs?: number;
    /** Cut before anything happened, or after all happened and nobody was told. */
    drop?: boolean | 'before' | 'after';
  };
  seen: number;
  used: number;
}

export interface LoggedRequest {
  id: number;
  at: Instant;
  method: string;
  host: string;
  path: string;
  query: Record<string, string>;
  body: unknown;
  app?: string;
  status: number;
  /** errcode, sub_code or code of the reply; empty for success. */
  code: string;
  counted: boolean;
}
