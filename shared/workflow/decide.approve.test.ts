import { describe, expect, it } from 'vitest';
import { allFields, fieldsOfNode } from '../form/field.ts';
import { goodCommand } from '../sample/command.ts';
import { goodValue } from '../sample/goodValue.ts';
import { carryOn, storyAt, tell } from '../sample/story.ts';
import { directoryWith } from '../sample/village.ts';
import { localDate, MINUTE } from '../time/clock.ts';
import { ONWARD } from './caseCommand.ts';

const yuan = (amount: number) => ({ documentKind: 'contract', amount: amount * 100 });

describe('approving', () => {
  it('passes the case from director to secretary to supervision to the custodian', () => {
    const story = tell('committee-seal');
    story.act('clerk', 'submit');
    expect(story.act('director', 'approve').standing?.node).toBe('secretary');
    expect(story.act('secretary', 'approve').standing?.node).toBe('supervision');
    expect(story.state().approvedAt).toBeUndefined();
    const approved = story.act('supervision', 'approve');
    expect(approved).toMatchObject({
      status: 'implementing',
      standing: { node: 'stamp', people: ['custodian'] },
    });
    expect(approved.approvedAt).toBe(story.now());
    expect(approved.signatures.map(({ person }) => person)).toEqual(['director', 'secretary', 'supervision']);
  });

  it('tells those who must know, once, without those who took part', () => {
    const story = storyAt('committee-seal', 'stamp');
    expect(story.state().copies.map(({ person }) => person)).toEqual(['resident']);
    const large = storyAt('committee-seal', 'stamp', undefined, { values: yuan(50_001) });
    expect(large.state().copies.map(({ person }) => person)).toEqual(['resident', 'town-disc']);
    const edge = storyAt('committee-seal', 'stamp', undefined, { values: yuan(50_000) });
    expect(edge.state().copies.map(({ person }) => person)).toEqual(['resident']);
  });

  it('asks the assets office of the town above 5,000 yuan, and not at 5,000', () => {
    const above = storyAt('finance-seal', 'assets', undefined, { values: yuan(5_000.01) });
    expect(above.state().standing).toMatchObject({ node: 'assets', people: ['town-assets'] });
    expect(storyAt('finance-seal', 'assets', undefined, { values: yuan(5_000) }).state().status).toBe(
      'disclosed',
    );
  });

  it('is done by one where any may decide', () => {
    const story = tell('committee-seal', directoryWith({ director: ['director', 'vice'] }));
    story.act('clerk', 'submit');
    expect(story.state().standing?.people).toEqual(['director', 'vice']);
    expect(story.act('vice', 'approve').standing?.node).toBe('secretary');
  });

  it('waits for every signature where all must sign', () => {
    const story = storyAt('blank-document', 'joint');
    expect(story.state().standing?.people).toEqual(['member-1', 'member-2']);
    const half = story.act('member-2', 'approve');
    expect(half.standing).toMatchObject({ node: 'joint', signed: ['member-2'] });
    expect(story.try('member-2', 'approve')).toMatchObject({ error: { code: 'already-signed' } });
    expect(story.try('member-2', 'reject')).toMatchObject({ error: { code: 'already-signed' } });
    expect(story.act('member-1', 'approve').standing?.node).toBe('supervision');
  });

  it('tells a late-comer that somebody else has decided', () => {
    const story = tell('committee-seal', directoryWith({ director: ['director', 'vice'] }));
    story.act('clerk', 'submit');
    const late = goodCommand('approve', story.state(), story.definition, story.now());
    story.act('director', 'approve');
    expect(story.send('vice', late)).toMatchObject({ error: { code: 'already-decided' } });
    carryOn(story);
    expect(story.send('vice', late)).toMatchObject({ error: { code: 'already-decided' } });
  });

  it('tells a late-comer the same after a rejection', () => {
    const story = tell('committee-seal', directoryWith({ director: ['director', 'vice'] }));
    story.act('clerk', 'submit');
    const late = goodCommand('approve', story.state(), story.definition, story.now());
    story.act('director', 'reject');
    expect(story.send('vice', late)).toMatchObject({ error: { code: 'already-decided' } });
  });

  it('does not count on a visit that is over, although the same person is asked again', () => {
    const story = storyAt('committee-seal', 'secretary');
    story.act('secretary', 'return', { to: 'director' });
    const seen = goodCommand('approve', story.state(), story.definition, story.now());
    story.act('director', 'approve');
    story.act('secretary', 'return', { to: 'director' });
    expect(story.send('director', seen)).toMatchObject({ error: { code: 'already-decided' } });
    expect(story.try('director', 'approve').ok).toBe(true);
  });

  it('is never done by whoever applied', () => {
    const story = tell('committee-seal', directoryWith({ director: ['clerk', 'director'] }));
    story.act('clerk', 'submit');
    expect(story.state().standing?.people).toEqual(['director']);
    expect(story.try('clerk', 'approve')).toMatchObject({ error: { code: 'self-approval' } });
  });

  it('is never done twice by a person of two posts (一肩挑): the substitutes are asked', () => {
    const both = directoryWith({ director: ['boss'], secretary: ['boss'] });
    const story = tell('committee-seal', both);
    story.act('clerk', 'submit');
    story.act('boss', 'approve');
    expect(story.state().standing).toMatchObject({ node: 'secretary', people: ['resident'] });
    expect(story.try('boss', 'approve')).toMatchObject({ error: { code: 'not-your-turn' } });
  });

  it('goes up to the next substitute when the first has signed, too', () => {
    const story = tell(
      'seal-outside',
      directoryWith({ director: ['boss'], secretary: ['boss'], 'resident-cadre': ['resident'] }),
    );
    story.act('clerk', 'submit');
    story.act('boss', 'approve');
    story.act('resident', 'approve');
    story.act('supervision', 'approve');
    expect(story.state().standing).toMatchObject({ node: 'resident', people: ['town-leader'] });
  });

  it('names the step when a chain of one person leaves nobody', () => {
    const story = tell(
      'committee-seal',
      directoryWith({
        director: ['boss'],
        secretary: ['boss'],
        'resident-cadre': [],
        'town-leader': ['boss'],
      }),
    );
    story.act('clerk', 'submit');
    expect(story.try('boss', 'approve')).toMatchObject({
      error: { code: 'nobody-can-act', facts: { node: '书记审批' } },
    });
    expect(story.state().standing?.node).toBe('director');
  });

  it('takes the fields of its own node and of no other, at every node', () => {
    for (const { id, process, form } of tell('seal-outside').definition.matter.subModules)
      for (const { id: node, kind } of process.nodes) {
        if (kind === 'apply') continue;
        const story = storyAt(id, node, undefined, { values: yuan(9_000) });
        const { standing } = story.state();
        if (standing?.node !== node) throw new Error(`${id} never comes to ${node}`);
        const today = localDate(story.now());
        const all = Object.fromEntries(allFields(form).map((field) => [field.id, goodValue(field, today)]));
        const own = new Set(fieldsOfNode(form, node).map((field) => field.id));
        const foreign = Object.keys(all).filter((field) => !own.has(field));
        const good = goodCommand(ONWARD[kind], story.state(), story.definition, story.now());
        const person = standing.people[0] ?? '';
        const refused = story.send(person, { ...good, values: all } as typeof good);
        expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-form' } });
        const named = refused.ok ? [] : (refused.error.fields ?? []).map(({ field }) => field);
        expect(named).toEqual(expect.arrayContaining(foreign));
        const before = story.state().values;
        story.act(person, ONWARD[kind]);
        for (const field of foreign) expect(story.state().values[field]).toEqual(before[field]);
      }
  });

  it('keeps the remark, and refuses one that is too long or cannot be kept', () => {
    const story = storyAt('committee-seal', 'director');
    for (const comment of ['同'.repeat(501), '同意\u0000', '同意\ud800', '同意\u202e', 'a\u0085b'])
      expect(story.try('director', 'approve', { comment })).toMatchObject({
        error: { code: 'reason-missing' },
      });
    expect(story.act('director', 'approve', { comment: '  同意\n请附原件 ' }).steps.at(-1)?.comment).toBe(
      '同意\n请附原件',
    );
  });

  it('notes how long the step took', () => {
    const story = tell('committee-seal');
    story.act('clerk', 'submit');
    story.pass(29 * MINUTE);
    expect(story.act('director', 'approve').steps.at(-1)).toMatchObject({
      node: 'director',
      took: 30 * MINUTE,
    });
  });

  it('leaves nothing of the remark of an earlier visit', () => {
    const story = tell('finance-seal');
    story.act('clerk', 'submit', { values: yuan(9_000) });
    carryOn(story, 'supervision');
    story.act('supervision', 'approve', { values: { supervisionOpinion: '第一次的意见' } });
    story.act('town-assets', 'return', { to: 'supervision' });
    const again = goodCommand('approve', story.state(), story.definition, story.now());
    const values = { supervisionChecked: ['content'] };
    expect(story.send('supervision', { ...again, values } as typeof again).ok).toBe(true);
    expect(story.state().values.supervisionOpinion).toBeUndefined();
    expect(story.state().values.supervisionChecked).toEqual(['content']);
  });
});
