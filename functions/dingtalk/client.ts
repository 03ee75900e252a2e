import type { Organisation, Person } from '@dingban/shared/org/place';
import type { Result } from '@dingban/shared/result';
import { createCall } from './call.ts';
import { type Callback, createCallback } from './callback.ts';
import { createReadOrganisation, createReadPerson } from './contacts.ts';
import type { DingTalkFault } from './fault.ts';
import { createSendToGroup, type GroupMessage, type GroupRobot } from './groupRobot.ts';
import type { DingTalkPorts } from './port.ts';
import { createSignIn, type SignedIn } from './signIn.ts';
import { createWorkNotice, type WorkNotice } from './workNotice.ts';

type Answer<T> = Promise<Result<T, DingTalkFault>>;

/** Everything that this system asks of DingTalk, for one app. */
export interface DingTalk extends Callback {
  readonly signIn: (code: string) => Answer<SignedIn>;
  readonly readOrganisation: () => Answer<Organisation>;
  readonly readPerson: (userid: string) => Answer<Person>;
  readonly notice: WorkNotice;
  readonly sendToGroup: (robot: GroupRobot, message: GroupMessage, msgUuid: string) => Answer<undefined>;
}

/** One per app and process: it holds the token, the limits and the rests of the robots. */
export const createDingTalk = (ports: DingTalkPorts): DingTalk => {
  const call = createCall(ports);
  return {
    signIn: createSignIn(call),
    readOrganisation: createReadOrganisation(call),
    readPerson: createReadPerson(call),
    notice: createWorkNotice(call, ports),
    sendToGroup: createSendToGroup(call, ports),
    ...createCallback(ports),
  };
};
