import { describe, expect, it } from 'vitest';
import { goodCommand } from '../sample/command.ts';
import { START, sealUseOf, tell } from '../sample/story.ts';
import { directoryWith, PLACES } from '../sample/village.ts';
import { workingDays } from '../time/workingDays.ts';

describe('submitting an application', () => {
  it('writes down the matter, the places, the number, the values and who is asked until when', () => {
    const story = tell('committee-seal');
    const decision = story.try('clerk', 'submit', { values: { documentTitle: '土地流转合同' } });
    expect(decision).toMatchObject({
      ok: true,
      data: {
        type: 'submit',
        body: {
          matter: 'seal-use',
          sub: 'committee-seal',
          version: 2,
          places: PLACES,
          number: 'YZ-20261124-7F3A',
          values: { documentTitle: '土地流转合同' },
          next: { node: 'director', people: ['director'], due: workingDays.deadline(START, 1) },
        },
      },
    });
    expect(story.state()).toMatchObject({ status: 'approving', applicant: 'clerk', seq: 1, returns: 0 });
  });

  it('is open to clerk, committee members, director and head of the cooperative, and to nobody else', () => {
    for (const person of ['clerk', 'member-1', 'director', 'coop'])
      expect(tell('committee-seal').try(person, 'submit').ok).toBe(true);
    for (const person of [
      'secretary',
      'supervision',
      'custodian',
      'resident',
      'rep-1',
      'town-disc',
      'nobody',
    ])
      expect(tell('committee-seal').try(person, 'submit')).toMatchObject({ error: { code: 'not-allowed' } });
  });

  it('goes to the substitute when the director applies', () => {
    const story = tell('committee-seal');
    story.act('director', 'submit');
    expect(story.state().standing?.people).toEqual(['member-1', 'member-2']);
  });

  it('is refused with the step named when nobody can act there', () => {
    const story = tell('committee-seal', directoryWith({ director: [], 'committee-member': [] }));
    expect(story.try('clerk', 'submit')).toMatchObject({
      ok: false,
      error: { code: 'nobody-can-act', facts: { node: '主任审批' } },
    });
    expect(story.history).toEqual([]);
  });

  it('is refused field by field when the form is not right', () => {
    const story = tell('committee-seal');
    const decision = story.try('clerk', 'submit', { values: { copies: 0, validUntil: '2026-02-30' } });
    expect(decision).toMatchObject({ ok: false, error: { code: 'invalid-form' } });
    expect(decision.ok ? [] : decision.error.fields?.map(({ field }) => field)).toEqual([
      'copies',
      'validUntil',
    ]);
  });

  it('refuses values of a later node', () => {
    const story = tell('committee-seal');
    const good = goodCommand('submit', undefined, sealUseOf('committee-seal'), START);
    const values = { ...('values' in good ? good.values : {}), stampedCopies: 3 };
    expect(story.send('clerk', { ...good, values } as typeof good)).toMatchObject({
      error: { code: 'invalid-form', fields: [{ field: 'stampedCopies' }] },
    });
  });

  it('is refused on a case that exists, because its id is taken', () => {
    const story = tell('committee-seal');
    story.act('clerk', 'submit');
    expect(story.try('clerk', 'submit')).toMatchObject({ error: { code: 'action-id-reused' } });
  });

  it('is the only command on a case that does not exist', () => {
    expect(tell('committee-seal').try('director', 'approve')).toMatchObject({ error: { code: 'not-found' } });
  });
});
