/** What goes back over the wire. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly html?: string;
  /** The code of a refusal as the log shows it. */
  readonly code?: string;
}

/** Old host: always HTTP 200. `request_id` is added on the way out. */
export const oapiOk = (rest: Readonly<Record<string, unknown>> = {}): Reply => ({
  status: 200,
  body: { errcode: 0, errmsg: 'ok', ...rest },
});

export const oapiError = (errcode: number, errmsg: string): Reply => ({
  status: 200,
  body: { errcode, errmsg },
  code: String(errcode),
});

/** The gateway hides the code in a text. */
export const oapiGateway = (sub: number, message: string): Reply => ({
  status: 200,
  body: {
    errcode: 88,
    sub_code: String(sub),
    sub_msg: message,
    errmsg: `ding talk error[subcode=${sub},submsg=${message}]`,
  },
  code: String(sub),
});

export const missing = (name: string): Reply => oapiError(40, `Missing required arguments:${name}`);
export const invalid = (name: string): Reply => oapiError(41, `Invalid arguments:${name}`);

export const apiOk = (body: unknown): Reply => ({ status: 200, body });

/** New host: a real status, `requestid` in lower case is added on the way out. */
export const apiError = (
  status: number,
  code: string,
  message: string,
  extra: Readonly<Record<string, unknown>> = {},
): Reply => ({ status, body: { code, message, ...extra }, code });

export const UNKNOWN_USER = oapiError(60121, '找不到该用户');
export const UNKNOWN_DEPARTMENT = oapiError(60003, '部门不存在');
export const BAD_ARGUMENT = oapiError(40035, '不合法的参数');
