/** One line an operator can act on, for every class of fault. */
export const FAULT_TEXT = {
  token: { zh: '钉钉访问凭证失效。', en: 'The DingTalk access token was not accepted.' },
  credentials: {
    zh: '应用凭据有误，请检查配置。',
    en: 'App credentials are wrong, check the configuration.',
  },
  permission: { zh: '应用缺少权限或对象不在可见范围。', en: 'A permission or the visible range is missing.' },
  ip: { zh: '出口地址不在白名单。', en: 'Our address is not on the allow-list.' },
  throttle: { zh: '调用过快，已被限流。', en: 'Too many calls, DingTalk asks to wait.' },
  quota: { zh: '本月调用额度已用完。', en: 'The quota of the month is used up.' },
  transient: { zh: '钉钉暂时不可用。', en: 'DingTalk did not answer properly.' },
  argument: { zh: '请求参数有误。', en: 'DingTalk refuses the arguments.' },
  'not-found': {
    zh: '人员、部门、角色或群不存在。',
    en: 'Person, department, role or group does not exist.',
  },
  'sign-in-code': { zh: '登录码已失效，请重新打开应用。', en: 'The sign-in code is used or expired.' },
  content: { zh: '内容未通过钉钉审核。', en: 'DingTalk does not allow this content.' },
  amount: { zh: '接收人过多。', en: 'Too many receivers.' },
  media: { zh: '文件类型或大小不符。', en: 'File type or size is not accepted.' },
  method: { zh: '接口地址或方法有误。', en: 'Unknown call or wrong method.' },
  crypto: { zh: '回调验签或解密失败。', en: 'The callback is not from DingTalk or is damaged.' },
  clock: { zh: '时间戳偏差过大。', en: 'The time stamp is too far from our clock.' },
  unknown: { zh: '钉钉返回未知错误。', en: 'DingTalk answered with an unknown code.' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;
