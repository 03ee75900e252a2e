import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileValue } from '../form/value.ts';
import { chain, findChainFault, GENESIS, type Unchained } from '../ledger/record.ts';
import { planWarningNotices } from '../notice/planWarning.ts';
import type { Directory } from '../org/directory.ts';
import { viewerIn } from '../org/directory.ts';
import { anyDirectory, EVERYBODY } from '../sample/arbitrary.ts';
import { digest, START } from '../sample/story.ts';
import { directoryWith, PLACES, SAMPLE_DIRECTORY } from '../sample/village.ts';
import { DAY, type Instant, MINUTE } from '../time/clock.ts';
import { workingDays } from '../time/workingDays.ts';
import { decideFinding, decideWarningByClock, warningWakeAt } from './decideFinding.ts';
import { availableOnWarning, decideWarning } from './decideWarning.ts';
import type { Finding, Severity } from './finding.ts';
import { HANDLING_DAYS } from './handling.ts';
import { routeEscalation, routeWarning } from './route.ts';
import type { WarningAction, WarningCommand, WarningDraft } from './warningAction.ts';
import { evolveWarning, replayWarning, type WarningState } from './warningState.ts';

const findingOf = (severity: Severity, about: readonly string[] = ['custodian']): Finding => ({
  rule: 'seal-without-approval',
  ruleVersion: 1,
  caseId: 'c1',
  window: 'w',
  severity,
  places: PLACES,
  sentence: { zh: '办件 YZ-1 未获批准就已用印。', en: 'Stamped without approval.' },
  compared: [],
  threshold: { zh: '有批准', en: 'approved' },
  basis: { zh: '机制五', en: 'Mechanism 5' },
  about,
});

/** Amounts of these cases side by side. */
const evidence = (...cases: readonly string[]): Pick<Finding, 'compared'> => ({
  compared: cases.map((caseId) => ({
    label: { zh: '金额', en: 'Amount' },
    value: { zh: '1', en: '1' },
    caseId,
  })),
});

const PHOTO: FileValue = {
  key: 'evidence/p/1.jpg',
  sha256: 'a'.repeat(64),
  size: 1000,
  type: 'image/jpeg',
  name: '材料 1',
};
const handle = (rectified = true): WarningCommand => ({
  type: rectified ? 'rectify' : 'verify',
  note: '已现场核实',
  files: [PHOTO],
});
const close: WarningCommand = { type: 'close', outcome: 'corrected', reason: '已整改' };
const down: WarningCommand = { type: 'downgrade', reason: '已整改' };
const up: WarningCommand = { type: 'escalate', reason: '需要上级处理' };
const ask: WarningCommand = { type: 'inquire', reason: '请说明多盖的两份' };
const explain: WarningCommand = { type: 'explain', note: '多盖的两份已作废' };
const press: WarningCommand = { type: 'urge', reason: '王小明家的事别再拖' };
const watch: WarningCommand = { type: 'supervise', reason: '挂牌督办', days: 3 };
const probe: WarningCommand = { type: 'investigate', reason: '线索清楚，立案' };
const take: WarningCommand = { type: 'acknowledge' };
const COMMANDS = [handle(), handle(false), down, up, close, ask, explain, press, watch, probe, take];

const begin = (severity: Severity, directory: Directory = SAMPLE_DIRECTORY, about?: readonly string[]) => {
  let now: Instant = START;
  let state: WarningState | undefined;
  const history: WarningAction[] = [];
  const context = () => ({ now, directory, workingDays });
  const append = (draft: WarningDraft | undefined, person?: string): void => {
    if (draft === undefined) return;
    const record = {
      aggregate: 'warning#w1',
      seq: history.length + 1,
      id: `a${history.length}`,
      at: now,
      by:
        person === undefined
          ? { kind: 'system', task: 'supervise' }
          : { kind: 'person', id: person, role: 'town-discipline', place: 't1' },
      ...draft,
    } as unknown as Unchained<WarningAction>;
    const action = chain<WarningAction>(record, history.at(-1)?.hash ?? GENESIS, digest);
    history.push(action);
    state = evolveWarning(state, action);
  };
  const current = (): WarningState => {
    if (state === undefined) throw new Error('no warning');
    return state;
  };
  const find = (finding: Finding) => append(decideFinding(state, finding, context()));
  find(findingOf(severity, about));
  return {
    history,
    current,
    find,
    send: (person: string, command: WarningCommand) => {
      now += MINUTE;
      const decision = decideWarning(current(), command, viewerIn(directory, person), context());
      if (decision.ok) append(decision.data, person);
      return decision;
    },
    wake: (at?: Instant) => {
      now = at ?? Math.max(now, warningWakeAt(current()) ?? now);
      const draft = decideWarningByClock(current(), context());
      append(draft);
      return draft;
    },
  };
};

describe('a finding', () => {
  it('raises a warning to whoever its colour is for, due in five working days', () => {
    expect(begin('yellow').current()).toMatchObject({
      severity: 'yellow',
      status: 'open',
      rectified: false,
      people: ['supervision'],
      due: workingDays.deadline(START, HANDLING_DAYS),
    });
    expect(begin('orange').current().people).toEqual(['town-disc']);
    expect(begin('red').current().people).toEqual(['city-sup', 'town-disc']);
  });

  it('that is known already changes nothing, and a worse one makes the warning worse', () => {
    const warning = begin('orange');
    warning.find(findingOf('orange'));
    warning.find(findingOf('yellow'));
    expect(warning.history).toHaveLength(1);
    warning.find(findingOf('red'));
    expect(warning.current()).toMatchObject({
      severity: 'red',
      status: 'open',
      finding: { severity: 'red' },
    });
    expect(warning.current().people).toEqual(['town-disc', 'city-sup']);
  });

  it('with more to compare joins the open warning: newest evidence, everybody in question, nobody told anew', () => {
    const warning = begin('orange', SAMPLE_DIRECTORY, ['clerk']);
    const more = { ...findingOf('yellow', ['custodian']), ...evidence('c1', 'c2') };
    warning.find(more);
    expect(warning.history.map(({ type }) => type)).toEqual(['raise', 'join']);
    expect(warning.current()).toMatchObject({
      severity: 'orange',
      status: 'open',
      finding: { severity: 'orange', compared: more.compared, about: ['clerk', 'custodian'] },
    });
    const [, joined] = warning.history;
    expect(joined === undefined ? [] : planWarningNotices(joined, warning.current())).toEqual([]);
    warning.find(more);
    expect(warning.history).toHaveLength(2);
  });

  it('opens a closed warning again only when it is of a case that was not known then', () => {
    const warning = begin('orange');
    warning.find({ ...findingOf('orange'), ...evidence('c1', 'c2') });
    warning.send('town-disc', handle());
    warning.send('town-disc', close);
    warning.find({ ...findingOf('orange'), ...evidence('c2') });
    expect(warning.current().status).toBe('closed');
    warning.find({ ...findingOf('orange'), ...evidence('c2', 'c3') });
    expect(warning.current()).toMatchObject({ status: 'open', rectified: false, people: ['town-disc'] });
    expect(warning.current()).not.toHaveProperty('outcome');
    const last = warning.history.at(-1);
    if (last === undefined) throw new Error('nothing happened');
    expect(planWarningNotices(last, warning.current())).toMatchObject([
      { to: { people: ['town-disc'] }, text: { title: '橙色预警（再次发生）' } },
    ]);
  });

  it('never brings down a warning that has climbed by itself', () => {
    const warning = begin('yellow');
    warning.wake();
    warning.wake();
    expect(warning.current().severity).toBe('red');
    warning.find(findingOf('orange'));
    expect(warning.current().severity).toBe('red');
  });

  it('does not open again what a person has closed, unless it got worse since', () => {
    const warning = begin('yellow');
    warning.send('town-disc', handle());
    warning.send('town-disc', close);
    warning.find(findingOf('yellow'));
    expect(warning.current()).toMatchObject({ status: 'closed', outcome: 'corrected' });
    warning.find(findingOf('red'));
    expect(warning.current()).toMatchObject({ status: 'open', severity: 'red', rectified: false });
    expect(warning.current().outcome).toBeUndefined();
  });
});

describe('handling a warning', () => {
  it('goes from open over handled to closed, and then nothing moves', () => {
    const warning = begin('orange');
    expect(warning.send('town-disc', close)).toMatchObject({ error: { code: 'wrong-stage' } });
    expect(warning.send('town-disc', handle()).ok).toBe(true);
    expect(warning.current()).toMatchObject({ status: 'handled', rectified: true });
    expect(warning.send('town-disc', close).ok).toBe(true);
    expect(warning.current()).toMatchObject({ status: 'closed', outcome: 'corrected' });
    for (const command of COMMANDS)
      expect(warning.send('town-disc', command)).toMatchObject({ error: { code: 'warning-ended' } });
    expect(availableOnWarning(warning.current(), viewerIn(SAMPLE_DIRECTORY, 'town-disc'), START)).toEqual([]);
  });

  it('asks those in question for their side, who may say it and do nothing else', () => {
    const warning = begin('orange', SAMPLE_DIRECTORY, ['custodian']);
    expect(warning.send('town-disc', ask).ok).toBe(true);
    const last = warning.history.at(-1);
    if (last === undefined) throw new Error('nothing happened');
    expect(planWarningNotices(last, warning.current())).toMatchObject([
      { to: { people: ['custodian'] }, text: { title: '请说明情况' } },
    ]);
    expect(JSON.stringify(planWarningNotices(last, warning.current()))).not.toContain('多盖的两份');
    for (const command of COMMANDS)
      expect(warning.send('custodian', command).ok).toBe(command.type === 'explain');
    expect(warning.current()).toMatchObject({ status: 'open', severity: 'orange', rectified: false });
    expect(warning.current().steps.at(-1)).toMatchObject({ type: 'explain', note: '多盖的两份已作废' });
    expect(warning.send('town-disc', explain)).toMatchObject({ error: { code: 'wrong-stage' } });
  });

  it('needs words that can be kept', () => {
    const warning = begin('orange');
    for (const note of ['', ' ', '好', '好'.repeat(501), '好\u0000的'])
      expect(warning.send('town-disc', { type: 'rectify', note, files: [PHOTO] })).toMatchObject({
        error: { code: 'reason-missing' },
      });
    expect(
      warning.send('town-disc', { type: 'rectify', note: ` ${'好'.repeat(500)} `, files: [PHOTO] }).ok,
    ).toBe(true);
  });

  it('of the village is for yellow ones, without closing and without bringing down', () => {
    const yellow = begin('yellow');
    expect(yellow.send('supervision', handle()).ok).toBe(true);
    expect(yellow.send('supervision', close)).toMatchObject({ error: { code: 'not-allowed' } });
    expect(yellow.send('supervision', down)).toMatchObject({ error: { code: 'not-allowed' } });
    for (const command of COMMANDS)
      expect(begin('orange').send('supervision', command)).toMatchObject({ error: { code: 'not-allowed' } });
  });

  it('is nobody’s without the right, whatever the command', () => {
    for (const person of ['clerk', 'director', 'secretary', 'custodian-2', 'city-org', 'rep-1', 'nobody'])
      for (const command of COMMANDS)
        expect(begin('yellow').send(person, command)).toMatchObject({ error: { code: 'not-allowed' } });
  });

  it('lowers the colour only after a rectification is on record', () => {
    const warning = begin('red');
    expect(warning.send('town-disc', down)).toMatchObject({ error: { code: 'downgrade-needs-handling' } });
    warning.send('town-disc', handle(false));
    expect(warning.send('town-disc', down)).toMatchObject({ error: { code: 'downgrade-needs-handling' } });
    warning.send('town-disc', handle(true));
    warning.send('town-disc', down);
    warning.send('town-disc', down);
    expect(warning.current().severity).toBe('yellow');
    expect(warning.send('town-disc', down)).toMatchObject({ error: { code: 'wrong-stage' } });
  });

  it('asks for another rectification after the colour rose again', () => {
    const warning = begin('yellow');
    warning.send('town-disc', handle());
    warning.find(findingOf('orange'));
    expect(warning.current()).toMatchObject({ status: 'open', rectified: false });
    expect(warning.send('town-disc', down)).toMatchObject({ error: { code: 'downgrade-needs-handling' } });
  });

  it('hands it up, to the town leader and then to the city, no further', () => {
    const warning = begin('yellow');
    warning.send('supervision', up);
    expect(warning.current()).toMatchObject({
      severity: 'orange',
      people: ['supervision', 'town-disc', 'town-leader'],
    });
    warning.send('town-disc', up);
    expect(warning.current().people).toContain('city-sup');
    expect(warning.send('town-disc', up)).toMatchObject({ error: { code: 'wrong-stage' } });
  });
});

describe('the ladder of supervisors', () => {
  it('is urging, supervising, investigating: up only, the last one for discipline alone', () => {
    const warning = begin('orange');
    expect(warning.send('town-leader', probe)).toMatchObject({ error: { code: 'not-allowed' } });
    expect(warning.send('town-disc', probe)).toMatchObject({ error: { code: 'wrong-stage' } });
    expect(warning.send('town-leader', press).ok).toBe(true);
    expect(warning.current()).toMatchObject({ ladder: 'urge', severity: 'orange', status: 'open' });
    expect(warning.send('town-leader', press)).toMatchObject({ error: { code: 'urged-already' } });
    warning.send('town-disc', handle(false));
    expect(warning.send('town-leader', watch).ok).toBe(true);
    expect(warning.current()).toMatchObject({
      ladder: 'supervise',
      status: 'open',
      people: ['town-disc', 'town-leader'],
      due: workingDays.deadline(START + 6 * MINUTE, 3),
    });
    expect(warning.send('town-disc', probe).ok).toBe(true);
    expect(warning.current()).toMatchObject({ ladder: 'investigate', severity: 'red', status: 'open' });
    expect(warning.current().people).toContain('city-sup');
    for (const command of [probe, watch])
      expect(warning.send('town-disc', command)).toMatchObject({ error: { code: 'wrong-stage' } });
  });

  it('lets a supervised warning climb when its day has passed', () => {
    const warning = begin('yellow');
    warning.send('town-disc', watch);
    const { due } = warning.current();
    expect(warning.wake(due - 1)).toBeUndefined();
    expect(warning.wake(due)).toMatchObject({ body: { to: 'orange' } });
    expect(warning.current().ladder).toBe('supervise');
  });

  it('sets a day within bounds', () => {
    for (const days of [0, 11, 1.5, Number.NaN])
      expect(begin('red').send('town-disc', { ...watch, days } as WarningCommand)).toMatchObject({
        error: { code: 'days-out-of-bounds', facts: { least: 1, most: 10 } },
      });
    expect(begin('red').send('town-disc', { ...watch, days: 10 } as WarningCommand).ok).toBe(true);
  });

  it('tells those who have it in hand, without the words of whoever urges', () => {
    const warning = begin('orange');
    for (const command of [press, watch, probe]) {
      expect(warning.send(command === press ? 'city-sup' : 'town-disc', command).ok).toBe(true);
      const last = warning.history.at(-1);
      if (last === undefined) throw new Error('nothing happened');
      const plans = planWarningNotices(last, warning.current());
      expect(plans).toMatchObject([
        { kind: 'warning', text: { title: expect.stringMatching(/催办|督办|查办/) } },
      ]);
      expect(JSON.stringify(plans)).not.toContain('reason' in command ? command.reason : '');
    }
  });
});

describe('who has a warning in hand', () => {
  it('says so once, and again when it has climbed', () => {
    const warning = begin('yellow');
    expect(warning.send('town-disc', take)).toMatchObject({ error: { code: 'wrong-stage' } });
    expect(warning.send('supervision', take).ok).toBe(true);
    expect(warning.send('supervision', take)).toMatchObject({ error: { code: 'wrong-stage' } });
    expect(warning.current().acknowledged).toEqual(['supervision']);
    warning.wake();
    expect(warning.current().acknowledged).toEqual([]);
    expect(warning.send('town-disc', take).ok).toBe(true);
  });

  it('can be named: somebody who may handle it and is not in question, whatever its colour then', () => {
    const warning = begin('orange', SAMPLE_DIRECTORY, ['custodian']);
    const name = (person: string): WarningCommand => ({ type: 'assign', person, reason: '请现场核实' });
    for (const person of ['custodian', 'clerk', 'nobody'])
      expect(warning.send('town-disc', name(person))).toMatchObject({ error: { code: 'not-eligible' } });
    expect(warning.send('supervision', handle())).toMatchObject({ error: { code: 'not-allowed' } });
    expect(warning.send('town-disc', name('supervision')).ok).toBe(true);
    const last = warning.history.at(-1);
    expect(last === undefined ? [] : planWarningNotices(last, warning.current())).toMatchObject([
      { to: { people: ['supervision'] } },
    ]);
    expect(warning.send('supervision', handle()).ok).toBe(true);
  });
});

describe('putting right', () => {
  it('what is grave needs something to show for it, and a yellow one does not', () => {
    const bare: WarningCommand = { type: 'rectify', note: '已整改', files: [] };
    expect(begin('orange').send('town-disc', bare)).toMatchObject({ error: { code: 'evidence-missing' } });
    expect(begin('yellow').send('supervision', bare).ok).toBe(true);
    expect(begin('red').send('town-disc', { ...bare, type: 'verify' }).ok).toBe(true);
  });

  it('has to be on record before a warning is closed as corrected; the other outcomes need none', () => {
    for (const outcome of ['referred', 'false-alarm', 'corrected'] as const) {
      const warning = begin('orange');
      warning.send('town-disc', handle(false));
      const closed = warning.send('town-disc', { type: 'close', outcome, reason: '已核实' });
      if (outcome === 'corrected')
        expect(closed).toMatchObject({ error: { code: 'corrected-needs-rectifying' } });
      else expect(closed.ok).toBe(true);
    }
  });
});

describe('departments that own a rule', () => {
  it('are told of its warnings and handle none of them', () => {
    const finding = { ...findingOf('yellow'), rule: 'petition-overdue' };
    const warning = begin('yellow');
    warning.find({ ...finding, severity: 'orange' });
    expect(warning.current().people).toContain('city-law');
    expect(availableOnWarning(warning.current(), viewerIn(SAMPLE_DIRECTORY, 'city-law'), START)).toEqual([
      'acknowledge',
    ]);
  });
});

describe('a warning that nobody handles', () => {
  it('climbs after five working days to the town leader, after five more to the city, and stays open', () => {
    const warning = begin('yellow');
    const { due } = warning.current();
    expect(warning.wake(due - 1)).toBeUndefined();
    expect(warning.wake(due)).toMatchObject({ body: { to: 'orange', people: ['town-disc', 'town-leader'] } });
    expect(warning.current().due).toBe(workingDays.deadline(due, HANDLING_DAYS));
    warning.wake();
    expect(warning.current()).toMatchObject({ severity: 'red', status: 'open' });
    expect(warningWakeAt(warning.current())).toBeUndefined();
    expect(warning.wake(due + 9999 * DAY)).toBeUndefined();
    expect(warning.current().status).toBe('open');
  });

  it('rests once it is handled', () => {
    const warning = begin('yellow');
    warning.send('supervision', handle());
    expect(warningWakeAt(warning.current())).toBeUndefined();
    expect(warning.wake(START + 999 * DAY)).toBeUndefined();
  });
});

describe('whom a warning is routed to', () => {
  it('is never the person in question: the next level is asked', () => {
    expect(routeWarning('yellow', ['supervision'], SAMPLE_DIRECTORY)).toEqual(['town-disc']);
    expect(routeWarning('yellow', ['supervision', 'town-disc'], SAMPLE_DIRECTORY)).toEqual(['city-sup']);
    expect(routeWarning('orange', ['town-disc'], SAMPLE_DIRECTORY)).toEqual(['city-sup']);
    expect(routeWarning('red', ['town-disc'], SAMPLE_DIRECTORY)).toEqual(['city-sup']);
    expect(routeWarning('red', ['town-disc', 'city-sup'], SAMPLE_DIRECTORY)).toEqual([]);
    expect(routeEscalation('orange', ['town-leader'], SAMPLE_DIRECTORY)).toEqual(['town-disc']);
    expect(routeEscalation('red', [], SAMPLE_DIRECTORY)).toEqual(['city-sup', 'town-disc', 'town-leader']);
  });

  it('is the town where the village has no head of supervision', () => {
    expect(routeWarning('yellow', [], directoryWith({ 'supervision-head': [] }))).toEqual(['town-disc']);
  });
});

const RANK: Readonly<Record<Severity, number>> = { yellow: 1, orange: 2, red: 3 };
const anySeverity = fc.constantFrom<Severity>('yellow', 'orange', 'red');
const anyTurn = fc.record({
  who: fc.nat(),
  what: fc.nat(),
  severity: anySeverity,
  how: fc.constantFrom('command', 'command', 'offered', 'offered', 'offered', 'wake', 'find'),
});

describe('any history of a warning', () => {
  it('keeps the person in question out, the colour up until something is put right, and the clock from closing', () => {
    const ends = new Set<string>();
    fc.assert(
      fc.property(
        fc.oneof(fc.constant(SAMPLE_DIRECTORY), anyDirectory),
        anySeverity,
        fc.subarray(['a', 'b', 'supervision', 'town-disc']),
        fc.array(anyTurn, { maxLength: 15, size: 'max' }),
        (directory, severity, about, turns) => {
          const warning = begin(severity, directory, about);
          const people = [...EVERYBODY, 'supervision', 'town-disc', 'city-sup', 'clerk'];
          for (const { who, what, severity: worse, how } of turns) {
            const before = warning.current();
            const person = people[who % people.length] ?? '';
            if (how === 'wake') warning.wake();
            else if (how === 'find') warning.find(findingOf(worse, about));
            else if (how === 'offered') {
              // What somebody may do now, so that histories go on to their ends and not only against closed doors.
              const offers = people.flatMap((one) =>
                availableOnWarning(before, viewerIn(directory, one), before.due).flatMap((type) =>
                  COMMANDS.filter((command) => command.type === type).map((command) => ({ one, command })),
                ),
              );
              const offer = offers[(who + what) % Math.max(offers.length, 1)];
              if (offer !== undefined) warning.send(offer.one, offer.command);
            } else {
              const viewer = viewerIn(directory, person);
              for (const command of COMMANDS) {
                const offered = availableOnWarning(before, viewer, START).includes(command.type);
                const decision = decideWarning(before, command, viewer, {
                  now: START,
                  directory,
                  workingDays,
                });
                const unproven = command === close && !before.rectified;
                expect([command.type, decision.ok]).toEqual([command.type, offered && !unproven]);
                if (about.includes(person) && command.type !== 'explain') expect(decision.ok).toBe(false);
              }
              warning.send(person, COMMANDS[what % COMMANDS.length] ?? close);
            }
            const after = warning.current();
            for (const one of after.people) expect(about).not.toContain(one);
            if (RANK[after.severity] < RANK[before.severity]) expect(before.rectified).toBe(true);
            // What a person closed moves only when the rule finds something worse than what was closed.
            const worsened = how === 'find' && RANK[worse] > RANK[before.severity];
            if (before.status === 'closed' && !worsened) expect(after).toEqual(before);
            if (before.status === 'closed' && after.status !== 'closed')
              expect(after).toMatchObject({ status: 'open', severity: worse });
            if (after.status === 'closed' && before.status !== 'closed') {
              expect(before.status).toBe('handled');
              expect(warning.history.at(-1)?.by.kind).toBe('person');
            }
            ends.add(after.status);
          }
          for (const { type, by } of warning.history) {
            if (['raise'].includes(type)) expect(by.kind).toBe('system');
            if (
              [
                'verify',
                'rectify',
                'downgrade',
                'close',
                'urge',
                'supervise',
                'investigate',
                'assign',
              ].includes(type)
            )
              expect(by.kind).toBe('person');
            if (by.kind === 'person' && type !== 'explain') expect(about).not.toContain(by.id);
          }
          expect(replayWarning(warning.history)).toEqual(warning.current());
          expect(findChainFault(warning.history, digest)).toBeUndefined();
        },
      ),
      // Enough that every end is reached: of 200 histories none was closed once in a long while.
      { numRuns: 800 },
    );
    expect([...ends].sort()).toEqual(['closed', 'handled', 'open']);
  });

  it('keeps on record who was reached, and begins with its raising', () => {
    const warning = begin('yellow');
    const push = {
      ...warning.history[0],
      type: 'push',
      seq: 2,
      body: { people: ['supervision'], notice: 'n' },
    };
    const after = evolveWarning(warning.current(), push as unknown as WarningAction);
    expect(after.steps.at(-1)).toMatchObject({ type: 'push', people: ['supervision'] });
    expect(() => replayWarning([push as unknown as WarningAction])).toThrow('begins with push');
  });
});
