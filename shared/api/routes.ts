/** Method and path of every endpoint. Without schemas, so that the phone carries only this. */
export const ROUTES = {
  session: { method: 'POST', path: '/api/session' },
  me: { method: 'GET', path: '/api/me' },
  catalogue: { method: 'GET', path: '/api/catalogue' },
  submitCase: { method: 'POST', path: '/api/cases' },
  readCase: { method: 'GET', path: '/api/cases/{id}' },
  proveCase: { method: 'GET', path: '/api/cases/{id}/proof' },
  actOnCase: { method: 'POST', path: '/api/cases/{id}/actions' },
  evaluate: { method: 'POST', path: '/api/cases/{id}/evaluation' },
  inbox: { method: 'GET', path: '/api/inbox' },
  files: { method: 'POST', path: '/api/files' },
  places: { method: 'GET', path: '/api/public/places' },
  disclosures: { method: 'GET', path: '/api/public/villages/{id}' },
  disclosedCase: { method: 'GET', path: '/api/public/cases/{id}' },
  warnings: { method: 'GET', path: '/api/warnings' },
  readWarning: { method: 'GET', path: '/api/warnings/{id}' },
  actOnWarning: { method: 'POST', path: '/api/warnings/{id}/actions' },
  callback: { method: 'POST', path: '/api/dingtalk/callback' },
  openapi: { method: 'GET', path: '/api/openapi.json' },
} as const;

export type RouteName = keyof typeof ROUTES;
