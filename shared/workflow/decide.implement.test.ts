import { describe, expect, it } from 'vitest';
import { carryOn, storyAt, tell } from '../sample/story.ts';
import { directoryWith } from '../sample/village.ts';
import { addDays, DAY, localDate } from '../time/clock.ts';
import { endOfDate } from '../time/workingDays.ts';

describe('stamping', () => {
  it('is done by the custodian, with date, copies, photo and whoever took the document', () => {
    const story = storyAt('committee-seal', 'stamp');
    expect(story.state().standing?.people).toEqual(['custodian']);
    const stamped = story.act('custodian', 'implement', { values: { stampedCopies: 4 } });
    expect(stamped).toMatchObject({ status: 'feedback', values: { stampedCopies: 4 } });
    expect(stamped.standing).toMatchObject({ node: 'feedback', people: ['clerk'] });
  });

  it('is never done by somebody who approved or applied (seal and holder apart)', () => {
    const approver = storyAt('committee-seal', 'stamp', directoryWith({ custodian: ['director'] }));
    expect(approver.state().standing?.people).not.toContain('director');
    expect(approver.try('director', 'implement')).toMatchObject({ error: { code: 'not-your-turn' } });
    const applicant = storyAt('committee-seal', 'stamp', directoryWith({ custodian: ['clerk'] }));
    expect(applicant.state().standing?.people).toEqual(['member-1', 'member-2']);
    expect(applicant.try('clerk', 'implement')).toMatchObject({ error: { code: 'wrong-stage' } });
  });

  it('holds up the last approval when nobody apart from the approvers could stamp', () => {
    const story = storyAt(
      'committee-seal',
      'supervision',
      directoryWith({ custodian: ['director'], 'committee-member': [], clerk: ['clerk'] }),
    );
    expect(story.try('supervision', 'approve')).toMatchObject({
      error: { code: 'nobody-can-act', facts: { node: '用印登记' } },
    });
  });

  it('is not done before the approval, except as a report', () => {
    const story = storyAt('committee-seal', 'director');
    expect(story.try('custodian', 'implement')).toMatchObject({ error: { code: 'not-your-turn' } });
  });

  it('refuses a stamping in the future, without photo or with a photo twice', () => {
    const story = storyAt('committee-seal', 'stamp');
    const tomorrow = addDays(localDate(story.now()), 1);
    expect(story.try('custodian', 'implement', { values: { stampedOn: tomorrow } })).toMatchObject({
      error: { fields: [{ field: 'stampedOn' }] },
    });
    expect(story.try('custodian', 'implement', { values: { stampedPhotos: [] } })).toMatchObject({
      error: { fields: [{ field: 'stampedPhotos' }] },
    });
  });
});

describe('the return of a seal that was taken out', () => {
  it('is due at the end of the agreed day', () => {
    const story = storyAt('seal-outside', 'return-seal', undefined, {
      values: { outFrom: '2026-11-25', outUntil: '2026-11-27' },
    });
    expect(story.state().standing?.due).toBe(endOfDate('2026-11-27'));
    expect(story.act('custodian', 'implement').status).toBe('feedback');
  });

  it('is not before the stamping', () => {
    const story = storyAt('seal-outside', 'return-seal');
    expect(story.try('custodian', 'implement', { values: { returnedOn: '2026-11-23' } })).toMatchObject({
      error: { code: 'invalid-form', fields: [{ field: 'returnedOn' }] },
    });
  });
});

describe('a stamping without approval, honestly recorded', () => {
  it('is recorded by the custodian while the case is not approved, and moves nothing', () => {
    const cases = [
      storyAt('committee-seal', 'director'),
      storyAt('committee-seal', 'director'),
      storyAt('committee-seal', 'director'),
      storyAt('committee-seal', 'director'),
    ];
    cases[1]?.act('director', 'return');
    cases[2]?.act('director', 'reject');
    cases[3]?.act('clerk', 'withdraw');
    for (const [index, status] of ['approving', 'returned', 'rejected', 'withdrawn'].entries()) {
      const story = cases[index];
      const before = story?.state();
      const after = story?.act('custodian', 'report', { reason: '主任电话同意，先盖了' });
      expect(after).toMatchObject({ status, reports: [{ status, at: story?.now() }] });
      expect(after?.standing).toEqual(before?.standing);
      expect(after?.values).toEqual(before?.values);
    }
  });

  it('is not needed once approved, and is nobody else’s', () => {
    const story = storyAt('committee-seal', 'stamp');
    expect(story.try('custodian', 'report')).toMatchObject({ error: { code: 'wrong-stage' } });
    const early = storyAt('committee-seal', 'director');
    for (const person of ['clerk', 'director', 'member-1', 'city-sup'])
      expect(early.try(person, 'report').ok).toBe(false);
  });

  it('needs a reason and a whole record', () => {
    const story = storyAt('committee-seal', 'director');
    expect(story.try('custodian', 'report', { reason: '' })).toMatchObject({
      error: { code: 'reason-missing' },
    });
    expect(story.send('custodian', { type: 'report', values: {}, reason: '先盖了' })).toMatchObject({
      error: { code: 'invalid-form' },
    });
  });
});

describe('reporting the result', () => {
  it('discloses it for the days of the matter', () => {
    const story = storyAt('committee-seal', 'feedback');
    const told = story.act('clerk', 'feedback', { values: { resultNote: '合同已送达' } });
    expect(told.status).toBe('disclosed');
    expect(told.standing).toBeUndefined();
    expect(told.disclosedAt).toBe(story.now());
    expect(told.disclosedUntil).toBe(story.now() + 7 * DAY);
    expect(told.values.resultNote).toBe('合同已送达');
  });

  it('is asked of the applicant alone', () => {
    const story = storyAt('committee-seal', 'feedback');
    for (const person of ['custodian', 'director', 'coop', 'member-1'])
      expect(story.try(person, 'feedback')).toMatchObject({ error: { code: 'not-your-turn' } });
  });

  it('asks how many copies were made void only when some were not delivered', () => {
    const story = storyAt('committee-seal', 'feedback');
    expect(story.try('clerk', 'feedback', { values: { result: 'partly', voidedCopies: 501 } })).toMatchObject(
      {
        error: { fields: [{ field: 'voidedCopies' }] },
      },
    );
    expect(
      story.act('clerk', 'feedback', { values: { result: 'partly', voidedCopies: 2 } }).values.voidedCopies,
    ).toBe(2);
  });

  it('is the last thing that anybody does to a case', () => {
    const story = tell('committee-seal');
    story.act('clerk', 'submit');
    carryOn(story);
    for (const person of ['clerk', 'director', 'custodian', 'city-sup'])
      for (const type of [
        'approve',
        'return',
        'reject',
        'withdraw',
        'implement',
        'report',
        'feedback',
      ] as const)
        expect(story.try(person, type).ok).toBe(false);
  });
});
