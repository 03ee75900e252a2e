import { describe, expect, it } from 'vitest';
import type { ProcessNode } from '../catalogue/process.ts';
import { text } from '../i18n/text.ts';
import type { Role } from '../org/role.ts';
import { storyAt, waitingIn } from '../sample/story.ts';
import { directoryWith } from '../sample/village.ts';
import { askedAt, type Parties } from './assign.ts';

const PAY = 'casual-labour/labour-pay';

const inOrder = (roles: readonly Role[], substitutes: readonly Role[] = []): ProcessNode => ({
  id: 'heads',
  kind: 'approve',
  label: text('负责人依次签', 'The heads, one after the other'),
  roles,
  sign: 'inOrder',
  limit: { workingDays: 2 },
  substitutes,
});
const parties: Parties = { applicant: 'clerk', signers: [], recused: [], kin: [] };
const seats = (
  node: ProcessNode,
  changes: Parameters<typeof directoryWith>[0],
  away: Partial<Parties> = {},
) => {
  const asked = askedAt(node, { ...parties, ...away }, directoryWith(changes), 0);
  return asked.ok ? asked.data.rounds?.map((round) => round.flat()) : asked.error;
};

describe('signing one after the other', () => {
  it('asks the first, then the second, and nobody out of turn', () => {
    const story = storyAt(PAY, 'in-order');
    expect(story.state().standing?.people).toEqual(['director', 'coop']);
    expect(waitingIn(story)).toEqual(['director']);
    expect(story.try('coop', 'approve')).toMatchObject({ error: { code: 'others-first' } });
    expect(story.try('coop', 'reject')).toMatchObject({ error: { code: 'others-first' } });
    const half = story.act('director', 'approve');
    expect(half.standing).toMatchObject({ node: 'in-order', signed: ['director'] });
    expect(waitingIn(story)).toEqual(['coop']);
    expect(story.try('director', 'approve')).toMatchObject({ error: { code: 'already-signed' } });
    expect(story.act('coop', 'approve').standing?.node).toBe('secretary');
    expect(story.state().signatures.map(({ person }) => person)).toEqual(['director', 'coop']);
  });

  it('takes the order of the roles, whatever the names of the people', () => {
    expect(seats(inOrder(['secretary', 'director', 'cooperative-head']), {})).toEqual([
      ['secretary'],
      ['director'],
      ['coop'],
    ]);
  });

  it('lets any holder of one post sign for the post', () => {
    expect(seats(inOrder(['director', 'secretary']), { director: ['b', 'a'] })).toEqual([
      ['a', 'b'],
      ['secretary'],
    ]);
  });

  it('puts one person under several posts (一肩挑) on one seat, and a substitute on the other', () => {
    const node = inOrder(
      ['director', 'cooperative-head', 'secretary'],
      ['committee-member', 'resident-cadre'],
    );
    expect(seats(node, { director: ['boss'], secretary: ['boss'] })).toEqual([
      ['boss'],
      ['coop'],
      ['member-1', 'member-2'],
    ]);
    expect(seats(node, { director: ['boss'], 'cooperative-head': ['boss'], secretary: ['boss'] })).toEqual([
      ['boss'],
      ['member-1', 'member-2'],
      ['resident'],
    ]);
  });

  it('keeps somebody for the post that has nobody else', () => {
    expect(
      seats(inOrder(['committee-member', 'director']), { 'committee-member': ['d', 'm'], director: ['d'] }),
    ).toEqual([['m'], ['d']]);
  });

  it('names the step when a post stays empty', () => {
    expect(seats(inOrder(['director', 'cooperative-head']), { 'cooperative-head': [] })).toMatchObject({
      code: 'nobody-can-act',
    });
    expect(
      seats(
        inOrder(['director', 'cooperative-head'], ['secretary']),
        { 'cooperative-head': [] },
        { signers: ['secretary'] },
      ),
    ).toMatchObject({ code: 'nobody-can-act' });
  });

  it('goes on with a substitute when one of them stands aside, and keeps what was signed', () => {
    const story = storyAt(PAY, 'in-order');
    story.act('director', 'approve');
    const after = story.act('coop', 'recuse', { reason: '与施工人是亲戚' });
    expect(after.standing).toMatchObject({ node: 'in-order', people: ['member-1', 'member-2'], signed: [] });
    expect(after.signatures.map(({ person }) => person)).toEqual(['director']);
    expect(story.act('member-2', 'approve').standing?.node).toBe('secretary');
  });

  it('begins anew after a return', () => {
    const story = storyAt(PAY, 'in-order');
    story.act('director', 'approve');
    story.act('coop', 'return', { to: 'apply' });
    story.act('clerk', 'resubmit');
    expect(waitingIn(story)).toEqual(['director']);
    expect(story.state().standing?.signed).toEqual([]);
  });
});
