/** What no source tells for sure, each with a name and a default (sandbox-spec.md section 9). */
export interface Switches {
  quotaWrapped: boolean;
  badAgent: 40056 | 41020;
  tooManyIds: 41 | 40035 | 'truncate';
  messageTooLong: 40035 | 34014;
  emptyReceiver: 40035 | 1430000;
  allReceiversInvalid: 0 | 33012 | 40031;
  outOfRange: 'invalid' | 'failed';
  overTotal: 'silent' | 'error';
  sameContent: 'message' | 'text' | 'title-text';
  progressWindowHours: number;
  statusBarWindowHours: number;
  userListMaxSize: number;
  batchSendMax: 20 | 100;
  webhookProfile: 'real' | 'doc';
  callbackParam: 'both' | 'signature' | 'msg_signature';
  expiredTokenCode: 40014 | 42001;
  /** Answers with the strings of the documents' samples instead of right types. */
  docSampleTypes: boolean;
  /** What goes wrong with pushes. */
  push: {
    duplicate: boolean;
    outOfOrder: boolean;
    wrongSignature: boolean;
    oldTimestamp: boolean;
    capitalKeys: boolean;
  };
}

export const SWITCHES: Switches = {
  quotaWrapped: true,
  badAgent: 40056,
  tooManyIds: 41,
  messageTooLong: 40035,
  emptyReceiver: 40035,
  allReceiversInvalid: 0,
  outOfRange: 'invalid',
  overTotal: 'silent',
  sameContent: 'message',
  progressWindowHours: 24,
  statusBarWindowHours: 7 * 24,
  userListMaxSize: 100,
  batchSendMax: 20,
  webhookProfile: 'real',
  callbackParam: 'both',
  expiredTokenCode: 40014,
  docSampleTypes: false,
  push: {
    duplicate: false,
    outOfOrder: false,
    wrongSignature: false,
    oldTimestamp: false,
    capitalKeys: false,
  },
};

/** DingTalk's limits (facts.md sections 0, 2, 3), each to be lowered by a test. */
export interface Limits {
  qps: number;
  monthlyApi: number;
  monthlyPush: number;
  dailyPerUser: number;
  receiversPerMinute: number;
  receiversPerSend: number;
  toAllPerDay: number;
  robotPerMinute: number;
  /** Milliseconds until a notice has arrived. */
  deliveryDelay: number;
  /** What an address gets that called too much. */
  ban: 'none' | 'html' | '1111';
}

export const LIMITS: Limits = {
  qps: 20,
  monthlyApi: 5000,
  monthlyPush: 3000,
  dailyPerUser: 500,
  receiversPerMinute: 5000,
  receiversPerSend: 5000,
  toAllPerDay: 3,
  robotPerMinute: 20,
  deliveryDelay: 300,
  ban: 'none',
};
