import { z } from 'zod';
import { COMPONENTS } from '../score/dutyScore.ts';
import { Instant, Place, Severity, Text } from './schema.ts';

const Month = z.string().regex(/^\d{4}-\d{2}$/);
const Share = z
  .object({ kept: z.number(), due: z.number() })
  .meta({ id: 'Share', description: 'so many of so many; nothing was due where due is 0' });

const Headline = z
  .object({
    cases: z.number(),
    running: z.number(),
    late: z.number().meta({ description: 'running cases of which a step is past its limit' }),
    disclosed: z.number(),
    amount: z.number().meta({ description: 'fen, of cases that run or were carried out' }),
    open: z.record(Severity, z.number()).meta({ description: 'warnings not closed, by colour' }),
    overdue: z.number().meta({ description: 'warnings that wait to be handled beyond their time' }),
    steps: Share.meta({ description: 'steps within their limits' }),
    loops: Share,
    disclosure: Share,
    petitions: Share.optional().meta({ description: 'absent until there are petitions' }),
    stars: z.object({ count: z.number(), average: z.number().optional() }),
    points: z.number().optional().meta({ description: 'duty score, 0 to 100; absent where nothing was due' }),
  })
  .meta({ id: 'Headline' });

/** A place, what stands above it as far as the reader may go, and the months that count. */
const scope = {
  place: Place,
  above: z.array(Place).meta({ description: 'places above that the reader may see, the nearest first' }),
  from: Month,
  to: Month,
};

export const Cockpit = z
  .object({
    ...scope,
    total: Headline,
    months: z.array(
      z.object({
        month: Month,
        cases: z.number(),
        disclosed: z.number(),
        raised: z.number(),
        steps: Share,
        disclosure: Share,
      }),
    ),
    children: z.array(z.object({ place: Place, total: Headline })),
    rules: z.array(
      z.object({
        id: z.string(),
        label: Text,
        raised: z.number(),
        open: z.number(),
        ages: z.array(z.number()).meta({ description: 'open ones: up to 7 days, 30, 90, more' }),
        closed: z.number(),
        falseAlarms: z.number(),
      }),
    ),
    matters: z.array(
      z.object({
        id: z.string(),
        label: Text,
        cases: z.number(),
        running: z.number(),
        disclosed: z.number(),
        amount: z.number(),
      }),
    ),
  })
  .meta({ id: 'Cockpit' });

const Component = z.enum(COMPONENTS);
const Score = z
  .object({
    points: z.number().optional(),
    components: z.array(z.object({ id: Component, weight: z.number(), kept: z.number(), due: z.number() })),
  })
  .meta({ id: 'Score' });

export const DutyScores = z
  .object({
    ...scope,
    formula: z.array(z.object({ id: Component, label: Text, weight: z.number() })),
    total: Score,
    places: z.array(z.object({ place: Place, score: Score })),
    cadres: z
      .array(z.object({ id: z.string(), name: z.string(), posts: z.array(Text), score: Score }))
      .meta({ description: 'of a village; empty for a town or the city' }),
  })
  .meta({ id: 'DutyScores' });

export const CountedItem = z
  .object({
    kind: z.enum(['case', 'warning', 'rating']),
    id: z.string().optional().meta({ description: 'of the case or warning to open, if the reader may' }),
    number: z.string(),
    title: z.string(),
    label: Text.optional().meta({ description: 'the rule of a warning' }),
    at: Instant,
    kept: z.number(),
    due: z.number(),
    severity: Severity.optional().meta({ description: 'of a warning that is not closed' }),
  })
  .meta({ id: 'CountedItem', description: 'what a figure is made of: so many of so many from this one' });
