import { describe, expect, it } from 'vitest';
import { goodCommand } from '../sample/command.ts';
import { carryOn, storyAt, tell } from '../sample/story.ts';
import { directoryWith } from '../sample/village.ts';

const NODES = ['director', 'secretary', 'supervision', 'resident'] as const;
const signers = (story: ReturnType<typeof tell>) => story.state().signatures.map(({ node }) => node);

describe('returning', () => {
  it('sends the case back to every earlier step, and what was signed from there on must be signed again', () => {
    for (const [at, from] of NODES.entries())
      for (const [to, target] of ['apply', ...NODES.slice(0, at)].entries()) {
        const story = storyAt('seal-outside', from);
        const person = story.state().standing?.people[0] ?? '';
        const returned = story.act(person, 'return', { to: target });
        expect(returned.standing?.node).toBe(target);
        expect(returned.status).toBe(target === 'apply' ? 'returned' : 'approving');
        expect(returned.returns).toBe(1);
        expect(signers(story)).toEqual(NODES.slice(0, Math.max(0, to - 1)));
        carryOn(story, 'stamp');
        expect(signers(story)).toEqual([...NODES]);
      }
  });

  it('keeps what was signed before the target also in a second round', () => {
    const story = storyAt('seal-outside', 'supervision');
    story.act('supervision', 'return', { to: 'apply' });
    story.act('clerk', 'resubmit');
    carryOn(story, 'supervision');
    story.act('supervision', 'return', { to: 'secretary' });
    expect(signers(story)).toEqual(['director']);
  });

  it('lets nobody who has signed before the target sign again under another post, in any round', () => {
    const story = tell(
      'seal-outside',
      directoryWith({ director: ['boss'], 'supervision-head': ['boss', 'head'] }),
    );
    story.act('clerk', 'submit');
    carryOn(story, 'supervision');
    story.act('head', 'return', { to: 'apply' });
    story.act('clerk', 'resubmit');
    carryOn(story, 'supervision');
    story.act('head', 'return', { to: 'secretary' });
    story.act('secretary', 'approve');
    expect(story.state().standing).toMatchObject({ node: 'supervision', people: ['head'] });
  });

  it('asks the applicant again, who writes the whole form anew', () => {
    const story = storyAt('committee-seal', 'secretary', undefined, {
      values: { documentKind: 'contract', amount: 900_000 },
    });
    story.act('secretary', 'return', { reason: '  金额写错了 ' });
    expect(story.state().steps.at(-1)).toMatchObject({ type: 'return', comment: '金额写错了', to: 'apply' });
    expect(story.state().standing?.people).toEqual(['clerk']);
    const again = story.act('clerk', 'resubmit', { values: { documentKind: 'report' } });
    expect(again.values.amount).toBeUndefined();
    expect(again).toMatchObject({
      status: 'approving',
      standing: { node: 'director', people: ['director'] },
    });
    expect(again.signatures).toEqual([]);
  });

  it('refuses steps to come, the step itself, steps that are passed over and steps that do not exist', () => {
    const story = storyAt('finance-seal', 'secretary', undefined, { values: { documentKind: 'report' } });
    for (const to of ['secretary', 'supervision', 'assets', 'stamp', 'feedback', 'nowhere', '__proto__', ''])
      expect(story.try('secretary', 'return', { to })).toMatchObject({ error: { code: 'unknown-node' } });
  });

  it('needs a reason that the applicant can read', () => {
    const story = storyAt('committee-seal', 'director');
    for (const reason of ['', ' ', '退', '退'.repeat(501), '退回\u0007', '\ud83d退回'])
      expect(story.try('director', 'return', { reason })).toMatchObject({
        error: { code: 'reason-missing' },
      });
    expect(story.try('director', 'return', { reason: '退回' }).ok).toBe(true);
  });

  it('counts every return', () => {
    const story = storyAt('committee-seal', 'director');
    for (let round = 1; round <= 3; round += 1) {
      expect(story.act('director', 'return').returns).toBe(round);
      story.act('clerk', 'resubmit');
    }
  });

  it('takes place in a joint signature, which begins anew afterwards', () => {
    const story = storyAt('blank-document', 'joint');
    story.act('member-1', 'approve');
    story.act('member-2', 'return', { to: 'secretary' });
    expect(signers(story)).toEqual(['director']);
    story.act('secretary', 'approve');
    expect(story.state().standing).toMatchObject({
      node: 'joint',
      people: ['member-1', 'member-2'],
      signed: [],
    });
  });
});

describe('submitting again', () => {
  it('is done by the applicant only, and only when the case was returned', () => {
    const story = storyAt('committee-seal', 'director');
    expect(story.try('clerk', 'resubmit')).toMatchObject({ error: { code: 'wrong-stage' } });
    story.act('director', 'return');
    expect(story.try('director', 'resubmit')).toMatchObject({ error: { code: 'not-your-turn' } });
    expect(story.try('coop', 'resubmit')).toMatchObject({ error: { code: 'not-your-turn' } });
    expect(story.try('clerk', 'resubmit').ok).toBe(true);
  });

  it('is held to the same form as the first time', () => {
    const story = storyAt('committee-seal', 'director');
    story.act('director', 'return');
    expect(story.send('clerk', { type: 'resubmit', values: {} })).toMatchObject({
      error: { code: 'invalid-form' },
    });
  });

  it('does not let the approvers of the last round slip in while the case is with the applicant', () => {
    const story = storyAt('committee-seal', 'director');
    const seen = goodCommand('approve', story.state(), story.definition, story.now());
    story.act('director', 'return');
    expect(story.send('director', seen)).toMatchObject({ error: { code: 'already-decided' } });
  });
});
