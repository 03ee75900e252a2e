import { describe, expect, it } from 'vitest';
import { carryOn, type Story, storyAt, waitingIn } from '../sample/story.ts';
import { directoryWith } from '../sample/village.ts';

const asked = (story: Story) => [...waitingIn(story)].sort();

describe('handing a step over', () => {
  it('gives it to another holder or a substitute, with its time as it was', () => {
    const story = storyAt('committee-seal', 'director', directoryWith({ director: ['director', 'vice'] }));
    const { due, lapseAt, entered } = story.state().standing ?? {};
    const after = story.act('vice', 'transfer', { to: 'member-1', reason: '外出培训' });
    expect(after.standing).toMatchObject({ due, lapseAt, entered, people: ['member-1', 'director'] });
    expect(after.steps.at(-1)).toMatchObject({ type: 'transfer', people: ['member-1'], comment: '外出培训' });
    expect(story.try('vice', 'approve')).toMatchObject({ error: { code: 'not-your-turn' } });
    expect(story.act('member-1', 'approve').standing?.node).toBe('secretary');
    expect(story.state().asked.some(({ people }) => people.includes('vice'))).toBe(true);
  });

  it('works where all sign, and after the approval', () => {
    const joint = storyAt('blank-document', 'joint');
    joint.act('member-1', 'transfer', { to: 'rep-1' });
    expect(asked(joint)).toEqual(['member-2', 'rep-1']);
    joint.act('rep-1', 'approve');
    expect(joint.act('member-2', 'approve').standing?.node).toBe('supervision');
    const stamp = storyAt('committee-seal', 'stamp');
    stamp.act('custodian', 'transfer', { to: 'member-1' });
    expect(stamp.act('member-1', 'implement').status).toBe('feedback');
  });

  it('is refused to whoever applied, has signed, stood aside, is a relative, is asked already or holds no such post', () => {
    const story = storyAt(
      'seal-outside',
      'supervision',
      directoryWith({
        'town-discipline': ['director', 'clerk', 'kin', 'away'],
        'supervision-head': ['head', 'away'],
      }),
    );
    story.act('away', 'recuse');
    for (const to of ['director', 'clerk', 'away', 'head', 'member-1', 'nobody', ''])
      expect(story.try('head', 'transfer', { to })).toMatchObject({ error: { code: 'not-eligible' } });
    expect(story.try('head', 'transfer', { to: 'kin' }).ok).toBe(true);
  });

  it('is nobody else’s, needs a reason, and is not for the applicant’s own steps', () => {
    const story = storyAt('committee-seal', 'director');
    for (const person of ['clerk', 'secretary', 'member-1'])
      expect(story.try(person, 'transfer', { to: 'member-2' }).ok).toBe(false);
    expect(story.try('director', 'transfer', { to: 'member-1', reason: '' })).toMatchObject({
      error: { code: 'reason-missing' },
    });
    carryOn(story, 'feedback');
    expect(story.try('clerk', 'transfer', { to: 'member-1' })).toMatchObject({
      error: { code: 'wrong-stage' },
    });
  });
});

describe('adding a signer', () => {
  it('before: they decide first, then it comes back', () => {
    const story = storyAt('committee-seal', 'director');
    story.act('director', 'addSigner', { where: 'before', people: ['town-assets'] });
    expect(asked(story)).toEqual(['town-assets']);
    expect(story.try('director', 'approve')).toMatchObject({ error: { code: 'others-first' } });
    story.act('town-assets', 'approve', { comment: '没有意见' });
    expect(asked(story)).toEqual(['director']);
    expect(story.act('director', 'approve').standing?.node).toBe('secretary');
  });

  it('after: they decide once the step has, before it goes on', () => {
    const story = storyAt('committee-seal', 'director');
    story.act('director', 'addSigner', { where: 'after', people: ['resident'] });
    expect(asked(story)).toEqual(['director']);
    expect(story.act('director', 'approve').standing?.node).toBe('director');
    expect(asked(story)).toEqual(['resident']);
    expect(story.act('resident', 'approve').standing?.node).toBe('secretary');
  });

  it('beside: both must sign, in any order', () => {
    const story = storyAt('committee-seal', 'director');
    story.act('director', 'addSigner', { where: 'beside', people: ['resident'] });
    expect(asked(story)).toEqual(['director', 'resident']);
    expect(story.act('resident', 'approve').standing?.node).toBe('director');
    expect(story.act('director', 'approve').standing?.node).toBe('secretary');
  });

  it('leaves it to one of those who were asked where any of them may decide', () => {
    const story = storyAt('committee-seal', 'director', directoryWith({ director: ['director', 'vice'] }));
    story.act('director', 'addSigner', { where: 'beside', people: ['resident'] });
    story.act('vice', 'approve');
    expect(asked(story)).toEqual(['resident']);
  });

  it('lets the added one add another, reject and return, but write no field of the step', () => {
    const story = storyAt('committee-seal', 'supervision');
    story.act('supervision', 'addSigner', { where: 'before', people: ['town-assets'] });
    const { entered } = story.state().standing ?? { entered: 0 };
    const values = { supervisionChecked: ['content'] };
    const approval = { type: 'approve', node: 'supervision', entered, values, comment: '' } as const;
    expect(story.send('town-assets', approval)).toMatchObject({
      error: { code: 'invalid-form', fields: [{ field: 'supervisionChecked' }] },
    });
    story.act('town-assets', 'addSigner', { where: 'before', people: ['resident'] });
    expect(asked(story)).toEqual(['resident']);
    story.act('resident', 'approve');
    story.act('town-assets', 'approve');
    const done = story.act('supervision', 'approve', { values });
    expect(done.values.supervisionChecked).toEqual(['content']);
    const other = storyAt('committee-seal', 'secretary');
    other.act('secretary', 'addSigner', { people: ['resident'] });
    expect(other.act('resident', 'reject').status).toBe('rejected');
  });

  it('does not wipe what the step wrote when the added one signs last', () => {
    const story = storyAt('committee-seal', 'supervision');
    story.act('supervision', 'addSigner', { where: 'after', people: ['resident'] });
    story.act('supervision', 'approve', { values: { supervisionChecked: ['content'] } });
    expect(story.act('resident', 'approve').values.supervisionChecked).toEqual(['content']);
  });

  it('takes cadres of the village and offices of its town, and nobody who is excluded', () => {
    const story = storyAt('committee-seal', 'secretary');
    for (const person of ['clerk', 'director', 'secretary', 'rep-1', 'city-sup', 'city-plan', 'nobody'])
      expect(story.try('secretary', 'addSigner', { people: [person] })).toMatchObject({
        error: { code: 'not-eligible' },
      });
    story.act('secretary', 'addSigner', { people: ['resident'] });
    expect(story.try('resident', 'addSigner', { people: ['resident'] })).toMatchObject({
      error: { code: 'not-eligible' },
    });
  });

  it('counts as a signature: whoever was added approves nothing later in the case', () => {
    const story = storyAt('committee-seal', 'director');
    story.act('director', 'addSigner', { where: 'before', people: ['secretary'] });
    story.act('secretary', 'approve');
    story.act('director', 'approve');
    expect(story.state().standing).toMatchObject({ node: 'secretary', people: ['resident'] });
  });

  it('is left out when the added one stands aside, and the case goes on', () => {
    const story = storyAt('committee-seal', 'director');
    story.act('director', 'addSigner', { where: 'before', people: ['resident'] });
    expect(story.act('resident', 'recuse').standing).toMatchObject({
      node: 'director',
      people: ['director'],
    });
    const after = storyAt('committee-seal', 'supervision');
    after.act('supervision', 'addSigner', { where: 'after', people: ['resident'] });
    after.act('supervision', 'approve');
    const left = after.act('resident', 'recuse');
    expect(left).toMatchObject({ status: 'implementing', standing: { node: 'stamp' } });
    expect(left.approvedAt).toBe(after.now());
    expect(left.copies.length).toBeGreaterThan(0);
  });

  it('is forgotten after a return', () => {
    const story = storyAt('committee-seal', 'secretary');
    story.act('secretary', 'addSigner', { where: 'after', people: ['resident'] });
    story.act('secretary', 'return', { to: 'director' });
    story.act('director', 'approve');
    expect(asked(story)).toEqual(['secretary']);
    expect(story.act('secretary', 'approve').standing?.node).toBe('supervision');
  });

  it('has an end', () => {
    const many = Array.from({ length: 12 }, (_, index) => `m${index}`);
    const story = storyAt('committee-seal', 'secretary', directoryWith({ 'committee-member': many }));
    expect(story.try('secretary', 'countersign', { people: many.slice(0, 11) })).toMatchObject({
      error: { code: 'too-many-signers', facts: { most: 10 } },
    });
  });
});

describe('signing together', () => {
  it('is done when all have signed, in any order', () => {
    const story = storyAt('committee-seal', 'secretary');
    story.act('secretary', 'countersign', { people: ['coop', 'member-1'] });
    expect(asked(story)).toEqual(['coop', 'member-1', 'secretary']);
    for (const person of ['member-1', 'secretary'])
      expect(story.act(person, 'approve').standing?.node).toBe('secretary');
    expect(story.act('coop', 'approve').standing?.node).toBe('supervision');
    expect(story.state().signatures.map(({ person }) => person)).toEqual([
      'director',
      'member-1',
      'secretary',
      'coop',
    ]);
  });

  it('is asked of each once, of somebody at least, and of nobody who may not', () => {
    const story = storyAt('committee-seal', 'secretary');
    for (const people of [[], ['coop', 'coop'], ['coop', 'director'], ['coop', 'rep-1']])
      expect(story.try('secretary', 'countersign', { people })).toMatchObject({
        error: { code: 'not-eligible' },
      });
  });
});
