import { describe, expect, it } from 'vitest';
import { carryOn, storyAt, tell } from '../sample/story.ts';
import { directoryWith, SAMPLE_DIRECTORY } from '../sample/village.ts';

describe('a declared relative of whom a case is about (回避)', () => {
  it('is never asked to approve; the substitutes are', () => {
    const story = tell('committee-seal');
    story.setKin(['director']);
    expect(story.act('clerk', 'submit')).toMatchObject({
      kin: ['director'],
      standing: { node: 'director', people: ['member-1', 'member-2'] },
    });
    expect(story.try('director', 'approve')).toMatchObject({ error: { code: 'recused' } });
    carryOn(story);
    expect(story.state().signatures.map(({ person }) => person)).not.toContain('director');
  });

  it('neither uses the seal, nor answers objections, nor is handed or added anything', () => {
    const story = tell('committee-seal');
    story.setKin(['custodian', 'member-1']);
    story.act('clerk', 'submit');
    expect(story.try('director', 'transfer', { to: 'member-1' })).toMatchObject({
      error: { code: 'not-eligible' },
    });
    expect(story.try('director', 'addSigner', { people: ['member-1'] })).toMatchObject({
      error: { code: 'not-eligible' },
    });
    carryOn(story, 'stamp');
    expect(story.state().standing?.people).toEqual(['member-2']);
    const works = tell('project-initiation/ordinary-works');
    works.setKin(['member-1', 'member-2']);
    works.act('clerk', 'submit');
    carryOn(works, 'publicity');
    expect(works.state().standing?.people).toEqual(['supervision']);
  });

  it('names the step when relatives are all that there are', () => {
    const story = tell('committee-seal', directoryWith({ 'committee-member': [] }));
    story.setKin(['director']);
    expect(story.try('clerk', 'submit')).toMatchObject({ error: { code: 'nobody-can-act' } });
  });

  it('is told anew with every application: whoever is named no more may decide again', () => {
    const story = tell('committee-seal');
    story.setKin(['secretary']);
    story.act('clerk', 'submit');
    story.act('director', 'return');
    story.setKin([]);
    expect(story.act('clerk', 'resubmit').kin).toBeUndefined();
    story.act('director', 'approve');
    expect(story.state().standing?.people).toEqual(['secretary']);
  });
});

describe('a delegate', () => {
  const away = (from: string, to: string, more: object = {}) => ({
    ...SAMPLE_DIRECTORY,
    delegations: [{ from, to, since: 0, until: 8e15, ...more }],
  });

  it('is asked beside whoever is away, any of the two may decide, and the record says for whom', () => {
    const story = storyAt('committee-seal', 'secretary', away('secretary', 'coop'));
    expect(story.state().standing).toMatchObject({
      people: ['secretary', 'coop'],
      standIns: { coop: 'secretary' },
    });
    const after = story.act('coop', 'approve');
    expect(after.standing?.node).toBe('supervision');
    expect(after.signatures.at(-1)).toMatchObject({ person: 'coop', for: 'secretary' });
    expect(after.steps.at(-1)).toMatchObject({ type: 'approve', for: 'secretary' });
    const own = storyAt('committee-seal', 'secretary', away('secretary', 'coop'));
    expect(own.act('secretary', 'approve').signatures.at(-1)).not.toHaveProperty('for');
  });

  it('is asked from its first to its last instant', () => {
    const at = storyAt('committee-seal', 'secretary').state().standing?.since ?? 0;
    const people = (since: number, until: number) =>
      storyAt('committee-seal', 'secretary', away('secretary', 'coop', { since, until })).state().standing
        ?.people;
    expect(people(at, at + 1)).toEqual(['secretary', 'coop']);
    expect(people(at + 1, at + 9)).toEqual(['secretary']);
    expect(people(at - 9, at)).toEqual(['secretary']);
  });

  it('is never somebody who applied, has signed, stood aside, is a relative, is asked anyway or holds no post here', () => {
    const people = (to: string, play?: (story: ReturnType<typeof tell>) => void) => {
      const story = tell('committee-seal', away('secretary', to));
      play?.(story);
      story.act('clerk', 'submit');
      carryOn(story, 'secretary');
      return story.state().standing?.people;
    };
    for (const to of ['clerk', 'director', 'secretary', 'rep-1', 'stranger'])
      expect(people(to)).toEqual(['secretary']);
    expect(people('coop', (story) => story.setKin(['coop']))).toEqual(['secretary']);
    expect(people('coop')).toEqual(['secretary', 'coop']);
  });

  it('makes both count as signers: neither signs again', () => {
    const story = storyAt('committee-seal', 'director', {
      ...away('director', 'coop'),
      posts: [...SAMPLE_DIRECTORY.posts, { person: 'coop', role: 'secretary', place: 'v1' }],
    });
    story.act('coop', 'approve');
    expect(story.state().standing?.people).toEqual(['secretary']);
    const other = storyAt('committee-seal', 'director', {
      ...away('director', 'coop'),
      posts: [...SAMPLE_DIRECTORY.posts, { person: 'director', role: 'secretary', place: 'v1' }],
    });
    other.act('coop', 'approve');
    expect(other.state().standing?.people).toEqual(['secretary']);
  });

  it('fills the seat of one of those who must all sign', () => {
    const story = storyAt('blank-document', 'joint', away('member-1', 'coop'));
    expect(story.state().standing?.people).toEqual(['member-1', 'coop', 'member-2']);
    expect(story.act('coop', 'approve').standing?.node).toBe('joint');
    expect(story.try('member-1', 'approve').ok).toBe(false);
    expect(story.act('member-2', 'approve').standing?.node).toBe('supervision');
  });

  it('hands the step to nobody, and goes with whoever is away when that one hands it over', () => {
    const story = storyAt('committee-seal', 'secretary', away('secretary', 'coop'));
    expect(story.try('coop', 'transfer', { to: 'resident' })).toMatchObject({
      error: { code: 'wrong-stage' },
    });
    const after = story.act('secretary', 'transfer', { to: 'resident' });
    expect(after.standing).toMatchObject({ people: ['resident'] });
    expect(after.standing?.standIns).toBeUndefined();
    expect(story.try('coop', 'approve')).toMatchObject({ error: { code: 'not-your-turn' } });
  });

  it('acts for the custodian, too', () => {
    const story = storyAt('committee-seal', 'stamp', away('custodian', 'coop'));
    expect(story.act('coop', 'implement').steps.at(-1)).toMatchObject({
      type: 'implement',
      for: 'custodian',
    });
  });
});
