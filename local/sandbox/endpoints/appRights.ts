import type { Endpoint } from '../endpoint.ts';
import { apiOk, oapiOk } from '../reply.ts';

/** The ticket of H5 pages, and what the app may see. */
export const APP_RIGHT_ENDPOINTS: readonly Endpoint[] = [
  {
    host: 'api',
    method: 'POST',
    path: '/v1.0/oauth2/jsapiTickets',
    quota: 'free',
    auth: 'app',
    run: ({ app }) => apiOk({ jsapiTicket: `ticket-${app.appKey}`, expireIn: 7200 }),
  },
  {
    host: 'oapi',
    method: 'GET',
    path: '/get_jsapi_ticket',
    quota: 'api',
    auth: 'app',
    run: ({ app }) => oapiOk({ ticket: `ticket-${app.appKey}`, expires_in: 7200 }),
  },
  {
    host: 'oapi',
    method: 'GET',
    path: '/auth/scopes',
    quota: 'api',
    auth: 'app',
    run: ({ app }) =>
      oapiOk({
        auth_org_scopes: { authed_user: [], authed_dept: app.contacts ?? [1] },
        auth_user_field: ['name', 'userid', 'unionid'],
        condition_field: [],
      }),
  },
];
