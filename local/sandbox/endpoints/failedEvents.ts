import { MINUTE } from '@dingban/shared/time/clock';
import type { Endpoint } from '../endpoint.ts';
import { oapiOk } from '../reply.ts';
import type { PushedEvent } from '../world.ts';

const KEPT = 5 * MINUTE;
const MOST = 200;

/** What nobody took after three tries, in a shape of its own; each read empties it. */
export const FAILED_EVENT_ENDPOINTS: readonly Endpoint[] = [
  {
    host: 'oapi',
    method: 'GET',
    path: '/call_back/get_call_back_failed_result',
    quota: 'api',
    auth: 'app',
    run: ({ fake, app }) => {
      const waiting = fake.world.events.filter(
        (event) =>
          event.appKey === app.appKey &&
          event.state === 'failed' &&
          !event.pulled &&
          fake.now() - (event.attempts.at(-1)?.at ?? 0) <= KEPT,
      );
      const given = waiting.slice(0, MOST);
      for (const event of given) event.pulled = true;
      return oapiOk({
        failed_list: given.map((event) => failedShape(event, fake.world.corpId)),
        has_more: waiting.length > MOST,
      });
    },
  },
];

const failedShape = (event: PushedEvent, corpid: string) => ({
  [event.type]: {
    ...Object.fromEntries(
      Object.entries(event.payload)
        .filter(
          ([key]) => !['EventType', 'EventTime', 'CorpId', 'BizId', 'eventId', 'timeStamp'].includes(key),
        )
        .map(([key, value]) => [key.toLowerCase(), value]),
    ),
    corpid,
  },
  call_back_tag: event.type,
  event_time: event.payload.EventTime,
});
