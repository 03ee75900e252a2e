import type { Endpoint } from '../endpoint.ts';
import { APP_RIGHT_ENDPOINTS } from './appRights.ts';
import { APP_ROBOT_ENDPOINTS } from './appRobot.ts';
import { DEPARTMENT_ENDPOINTS } from './departments.ts';
import { FAILED_EVENT_ENDPOINTS } from './failedEvents.ts';
import { PEOPLE_ENDPOINTS } from './people.ts';
import { ROLE_ENDPOINTS } from './roles.ts';
import { TOKEN_ENDPOINTS } from './tokens.ts';
import { WEBHOOK_ROBOT_ENDPOINTS } from './webhookRobot.ts';
import { WORK_NOTICE_ENDPOINTS } from './workNotices.ts';

/** Everything of DingTalk that the sandbox answers. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...TOKEN_ENDPOINTS,
  ...APP_RIGHT_ENDPOINTS,
  ...PEOPLE_ENDPOINTS,
  ...DEPARTMENT_ENDPOINTS,
  ...ROLE_ENDPOINTS,
  ...WORK_NOTICE_ENDPOINTS,
  ...WEBHOOK_ROBOT_ENDPOINTS,
  ...APP_ROBOT_ENDPOINTS,
  ...FAILED_EVENT_ENDPOINTS,
];
