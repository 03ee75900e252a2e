import { type Fake, record } from './endpoint.ts';
import type { Reply } from './reply.ts';
import type { Fault } from './world.ts';

export const HTML_PAGE = '<!DOCTYPE html><html><body><h1>亲，访问被拒绝</h1></body></html>';
export const BAN = { status: 1111, wait: 5, source: 'x5', punish: 'deny', uuid: 'xxx' };

/** The fault planted for this call, if its turn has come. */
export const plantedFault = (fake: Fake, path: string): Fault | undefined => {
  for (const fault of fake.world.faults) {
    if (!path.includes(fault.match.path)) continue;
    fault.seen += 1;
    const { nth, probability, times } = fault.match;
    if (nth !== undefined && fault.seen !== nth) continue;
    if (times !== undefined && fault.used >= times) continue;
    if (probability !== undefined && (fake.random(1)[0] ?? 0) / 256 >= probability) continue;
    fault.used += 1;
    return fault;
  }
  return undefined;
};

/** What it answers; undefined where it only delays or cuts. */
export const faultReply = ({ reply }: Fault): Reply | undefined => {
  if (reply.html === true)
    return { status: reply.status ?? 200, body: undefined, html: HTML_PAGE, code: 'html' };
  if (reply.errcode !== undefined) {
    const sub = reply.sub_code === undefined ? {} : { sub_code: reply.sub_code, sub_msg: 'planted' };
    return {
      status: 200,
      body: { errcode: reply.errcode, errmsg: 'planted fault', ...sub },
      code: reply.sub_code ?? String(reply.errcode),
    };
  }
  if (reply.status !== undefined || reply.body !== undefined) {
    const body = record(reply.body);
    return { status: reply.status ?? 200, body, code: String(body.code ?? reply.status ?? 'planted') };
  }
  return undefined;
};
