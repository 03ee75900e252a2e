/** What the client needs to know of one internal app. It knows two base addresses and nothing of who answers there. */
export interface DingTalkConfig {
  /** New host, https://api.dingtalk.com in production, without a slash at the end. */
  readonly apiBase: string;
  /** Old host, https://oapi.dingtalk.com in production, without a slash at the end. */
  readonly oapiBase: string;
  readonly corpId: string;
  readonly appKey: string;
  readonly appSecret: string;
  readonly agentId: number;
  /** Code of the app robot, where the app has one. */
  readonly robotCode?: string;
  /** Event push. The owner key of an internal app is its appKey. */
  readonly callback: { readonly token: string; readonly aesKey: string };
  /** For each API, where the organisation has bought more than the usual 20. */
  readonly callsASecond?: number;
  /** What stands before a page path in a notice, `eapp://` for the published mini-program. */
  readonly appLink: string;
}

/** The real platform. */
export const DINGTALK_HOSTS = {
  apiBase: 'https://api.dingtalk.com',
  oapiBase: 'https://oapi.dingtalk.com',
} as const;
