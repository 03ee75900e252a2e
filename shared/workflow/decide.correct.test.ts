import { describe, expect, it } from 'vitest';
import { carryOn, storyAt } from '../sample/story.ts';
import { DAY } from '../time/clock.ts';

const CONTRACT = { documentKind: 'contract', amount: 100_000, copies: 3 };

describe('correcting on the record', () => {
  it('puts the right value in the place of the wrong one and keeps both', () => {
    const story = storyAt('committee-seal', 'feedback', undefined, {
      values: { ...CONTRACT, stampedCopies: 3 },
    });
    const history = JSON.stringify(story.history);
    const after = story.act('custodian', 'correct', {
      node: 'stamp',
      values: { stampedCopies: 2 },
      reason: '多记一份',
    });
    expect(after.values.stampedCopies).toBe(2);
    expect(after.corrections).toMatchObject([
      { node: 'stamp', reason: '多记一份', before: { stampedCopies: 3 }, after: { stampedCopies: 2 } },
    ]);
    expect(after.steps.at(-1)).toMatchObject({ type: 'correct', node: 'stamp', comment: '多记一份' });
    expect(JSON.stringify(story.history.slice(0, -1))).toBe(history);
    expect(after.standing).toEqual(
      storyAt('committee-seal', 'feedback', undefined, { values: { ...CONTRACT, stampedCopies: 3 } }).state()
        .standing,
    );
  });

  it('is done by whoever wrote it: the applicant, an approver, whoever did it', () => {
    const story = storyAt('committee-seal', 'feedback');
    for (const person of ['director', 'secretary', 'clerk', 'custodian', 'city-sup'])
      for (const [node, writer, values] of [
        ['apply', 'clerk', { purpose: '报送镇街备案，另存一份' }],
        ['supervision', 'supervision', { supervisionOpinion: '已核对合同原件' }],
        ['stamp', 'custodian', { takenBy: '李大山' }],
      ] as const)
        if (person !== writer) expect(story.try(person, 'correct', { node, values }).ok).toBe(false);
    story.act('clerk', 'correct', { node: 'apply', values: { purpose: '报送镇街备案，另存一份' } });
    story.act('supervision', 'correct', {
      node: 'supervision',
      values: { supervisionOpinion: '已核对合同原件' },
    });
    story.act('custodian', 'correct', { node: 'stamp', values: { takenBy: '李大山' } });
    expect(story.state().corrections).toHaveLength(3);
  });

  it('is held to the whole form of the step, as on the day on which it was written', () => {
    const story = storyAt('committee-seal', 'feedback', undefined, { values: CONTRACT });
    story.pass(60 * DAY);
    expect(story.try('clerk', 'correct', { values: { copies: 0 } })).toMatchObject({
      error: { code: 'invalid-form', fields: [{ field: 'copies' }] },
    });
    expect(story.try('clerk', 'correct', { values: { stampedCopies: 2 } })).toMatchObject({
      error: { code: 'invalid-form', fields: [{ field: 'stampedCopies' }] },
    });
    // The document was to be valid from the day of the application; two months later that day is past.
    expect(story.try('clerk', 'correct', { values: { copies: 2 } }).ok).toBe(true);
  });

  it('is held to the later steps, too: what they wrote must still fit', () => {
    const story = storyAt('seal-outside', 'feedback', undefined, {
      values: { stampedOn: '2026-11-23', returnedOn: '2026-11-23' },
    });
    const stamped = (stampedOn: string) =>
      story.try('custodian', 'correct', { node: 'stamp', values: { stampedOn } });
    expect(stamped('2026-11-24')).toMatchObject({
      error: { code: 'invalid-form', fields: [{ field: 'returnedOn' }] },
    });
    expect(stamped('2026-11-22').ok).toBe(true);
  });

  it('may empty a field that should have stayed empty', () => {
    const story = storyAt('committee-seal', 'feedback', undefined, { values: { stampingRemark: '写错了' } });
    const before = story.state().values;
    expect(before.stampingRemark).toBe('写错了');
    const { entered: _ } = story.state().standing ?? { entered: 0 };
    const emptied = story.send('custodian', {
      type: 'correct',
      node: 'stamp',
      values: { stampingRemark: null },
      reason: '不该写的',
    });
    expect(emptied).toMatchObject({ ok: true, data: { body: { removed: ['stampingRemark'], values: {} } } });
    expect(story.state().values).not.toHaveProperty('stampingRemark');
    expect(story.state().corrections?.[0]?.before).toEqual({ stampingRemark: '写错了' });
  });

  it('is refused where the right value would have led the case another way', () => {
    const story = storyAt('committee-seal', 'feedback', undefined, {
      values: { ...CONTRACT, amount: 5_000_000 },
    });
    // Above 50,000 yuan the town would have had to know.
    expect(story.try('clerk', 'correct', { values: { amount: 5_000_001 } })).toMatchObject({
      error: { code: 'correction-changes-way' },
    });
    expect(story.try('clerk', 'correct', { values: { amount: 4_999_999 } }).ok).toBe(true);
    const finance = storyAt('finance-seal', 'feedback', undefined, {
      values: { ...CONTRACT, amount: 500_000 },
    });
    expect(finance.try('clerk', 'correct', { values: { amount: 500_001 } })).toMatchObject({
      error: { code: 'correction-changes-way' },
    });
  });

  it('is refused where it would make a relative of somebody who signed or is asked', () => {
    const story = storyAt('committee-seal', 'feedback');
    story.setKin(['secretary']);
    expect(story.try('clerk', 'correct', { values: { requester: '李书记之弟' } })).toMatchObject({
      error: { code: 'correction-changes-way' },
    });
    story.setKin(['coop']);
    expect(story.act('clerk', 'correct', { values: { requester: '王社长之弟' } }).kin).toEqual(['coop']);
  });

  it('changes something, says why, and is for cases that are approved and not over', () => {
    const story = storyAt('committee-seal', 'director', undefined, { values: CONTRACT });
    expect(story.try('clerk', 'correct', { values: { copies: 2 } })).toMatchObject({
      error: { code: 'wrong-stage' },
    });
    carryOn(story, 'feedback', { values: CONTRACT });
    expect(story.try('clerk', 'correct', { values: { copies: 3 } })).toMatchObject({
      error: { code: 'nothing-changed' },
    });
    expect(story.try('clerk', 'correct', { values: {} })).toMatchObject({
      error: { code: 'nothing-changed' },
    });
    expect(story.try('clerk', 'correct', { values: { copies: 2 }, reason: '' })).toMatchObject({
      error: { code: 'reason-missing' },
    });
    carryOn(story);
    story.act('clerk', 'correct', { values: { copies: 2 } });
    expect(story.state().status).toBe('disclosed');
    story.wake();
    expect(story.try('clerk', 'correct', { values: { copies: 1 } })).toMatchObject({
      error: { code: 'case-ended' },
    });
  });

  it('is not for a step that is to be done again', () => {
    const story = storyAt('project-acceptance/completion-acceptance', 'publicity');
    const worker = story.state().steps.findLast(({ type }) => type === 'implement');
    const person = worker?.by.kind === 'person' ? worker.by.id : '';
    expect(story.try(person, 'correct', { node: worker?.node ?? '', values: {} }).ok).toBe(false);
  });
});

describe('terminating', () => {
  it('ends an approved case that cannot be carried out, by the secretary or the director', () => {
    for (const [person, node] of [
      ['secretary', 'stamp'],
      ['director', 'feedback'],
    ] as const) {
      const story = storyAt('committee-seal', node);
      const over = story.act(person, 'terminate', { reason: '对方取消了合同' });
      expect(over).toMatchObject({ status: 'terminated' });
      expect(over.standing).toBeUndefined();
      expect(over.steps.at(-1)).toMatchObject({ type: 'terminate', comment: '对方取消了合同' });
      expect(story.wake()).toBeUndefined();
      for (const type of ['comment', 'implement', 'feedback', 'terminate', 'report'] as const)
        expect(story.try('custodian', type).ok).toBe(false);
    }
  });

  it('is not for cases that are being approved, not for others, and not without a reason', () => {
    const early = storyAt('committee-seal', 'director');
    expect(early.try('secretary', 'terminate')).toMatchObject({ error: { code: 'not-your-turn' } });
    const story = storyAt('committee-seal', 'stamp');
    for (const person of ['clerk', 'custodian', 'supervision', 'town-leader'])
      expect(story.try(person, 'terminate').ok).toBe(false);
    expect(story.try('secretary', 'terminate', { reason: '不' })).toMatchObject({
      error: { code: 'reason-missing' },
    });
    carryOn(story);
    expect(story.try('secretary', 'terminate').ok).toBe(false);
  });
});
