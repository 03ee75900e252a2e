import { z } from 'zod';
import { Instant, PersonRef } from './schema.ts';

const Delegation = z
  .object({
    id: z.string(),
    /** The other one: who acts for the reader, or for whom the reader acts. */
    person: PersonRef,
    since: Instant,
    until: Instant,
    reason: z.string(),
    standing: z.enum(['coming', 'active', 'over']),
  })
  .meta({ id: 'Delegation' });

export const Delegations = z
  .object({
    given: z.array(Delegation),
    received: z.array(Delegation).meta({ description: 'those that are in force or to come' }),
    eligible: z.array(PersonRef).meta({ description: 'who could stand in for the reader' }),
    waiting: z
      .number()
      .meta({ description: 'cases that wait for the reader already and are handed over one by one' }),
  })
  .meta({ id: 'Delegations' });
