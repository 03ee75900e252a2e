import { describe, expect, it } from 'vitest';
import type { Definition } from '../catalogue/definition.ts';
import type { SubModule } from '../catalogue/matter.ts';
import { definitionNamed, type Story, storyAt, waitingIn } from '../sample/story.ts';
import type { ActionOf } from './caseAction.ts';
import { evolve } from './evolve.ts';
import { migrateCase } from './migration.ts';
import { type MigrationAction, mayApproveMigration, propose, replayMigration } from './migrationAction.ts';
import { askedNow } from './signing.ts';

const SEAL = { entry: 'seals:v1:7f3a', label: '青石村村民委员会' };
const from = definitionNamed('committee-seal', 1);
const to = definitionNamed('committee-seal', 2);

const at = (node: string, play?: (story: Story) => void): Story => {
  const story = storyAt(from, node);
  play?.(story);
  return story;
};
const migrate = (story: Story, defaults = {}, target: Definition = to) =>
  migrateCase(story.state(), { from, to: target }, defaults, 'm1');

const with_ = (change: (sub: SubModule) => SubModule): Definition => ({ ...to, sub: change(to.sub) });

describe('taking a running case to another version', () => {
  it('fills what is new and required from the defaults, and writes nothing else', () => {
    const story = at('secretary');
    expect(migrate(story, { seal: SEAL, purpose: '不该用到' })).toEqual({
      ok: true,
      data: {
        type: 'migrate',
        body: { migration: 'm1', from: 1, to: 2, node: 'secretary', values: { seal: SEAL } },
      },
    });
  });

  it('is refused with the field named where nothing was given for it', () => {
    expect(migrate(at('secretary'))).toMatchObject({ ok: false, error: { fields: [{ field: 'seal' }] } });
    expect(migrate(at('secretary'), { seal: { entry: '' } })).toMatchObject({ ok: false });
  });

  it('leaves whoever is asked asked, the clock going, and the history whole', () => {
    const story = at('secretary');
    const before = story.state();
    const moved = migrate(story, { seal: SEAL });
    if (!moved.ok) throw new Error('it could not go');
    const action = {
      ...story.history.at(-1),
      ...moved.data,
      seq: before.seq + 1,
      at: story.now(),
      by: { kind: 'person', id: 'admin', role: 'city-admin', place: 'c1' },
    } as ActionOf<'migrate'>;
    const after = evolve(before, action);
    expect(after).toMatchObject({
      version: 2,
      status: 'approving',
      values: { ...before.values, seal: SEAL },
    });
    expect(after.standing).toEqual(before.standing);
    expect(after.steps.at(-1)).toMatchObject({ type: 'migrate', node: 'secretary' });
    expect(waitingIn(story)).toEqual(['secretary']);
  });

  it('asks nothing of a case that is written anew anyway', () => {
    const returned = at('director', (story) => story.act('director', 'return'));
    expect(migrate(returned)).toMatchObject({ ok: true, data: { body: { node: 'apply', values: {} } } });
  });

  it('is refused where the step is missing, is of another kind, or a new one would be skipped', () => {
    const story = at('secretary');
    const nodes = to.sub.process.nodes;
    const process = (list: typeof nodes): Definition =>
      with_((sub) => ({ ...sub, process: { ...sub.process, nodes: list } }));
    const missing = process(nodes.filter(({ id }) => id !== 'secretary'));
    const other = process(
      nodes.map((node) => (node.id === 'secretary' ? { ...node, kind: 'implement' as const } : node)),
    );
    const [apply, director, ...rest] = nodes;
    if (apply === undefined || director === undefined) throw new Error('no nodes');
    const longer = process([apply, director, { ...director, id: 'review' }, ...rest]);
    const later = process([
      apply,
      director,
      ...rest.slice(0, 1),
      { ...director, id: 'review' },
      ...rest.slice(1),
    ]);
    const unless = process([
      apply,
      director,
      { ...director, id: 'review', when: { kind: 'above', field: 'amount', value: 9e9 } },
      ...rest,
    ]);
    for (const target of [missing, other, longer])
      expect(migrate(story, { seal: SEAL }, target)).toMatchObject({ ok: false });
    for (const target of [later, unless]) expect(migrate(story, { seal: SEAL }, target).ok).toBe(true);
  });

  it('is refused where what is written does not fit the new form', () => {
    const strict = with_((sub) => ({
      ...sub,
      form: {
        ...sub.form,
        groups: sub.form.groups.map((group) => ({
          ...group,
          fields: group.fields.map((field) =>
            field.id === 'copies' && field.kind === 'number' ? { ...field, min: 50 } : field,
          ),
        })),
      },
    }));
    expect(migrate(at('secretary'), { seal: SEAL }, strict)).toMatchObject({
      error: { fields: [{ field: 'copies' }] },
    });
  });

  it('goes on in the middle of a joint signature', () => {
    const joint = definitionNamed('blank-document', 1);
    const target = definitionNamed('blank-document', 2);
    const story = storyAt(joint, 'joint');
    story.act('member-1', 'approve');
    const before = story.state();
    const moved = migrateCase(before, { from: joint, to: target }, { seal: SEAL }, 'm1');
    if (!moved.ok) throw new Error(JSON.stringify(moved.error));
    const action = { ...story.history.at(-1), ...moved.data, seq: before.seq + 1 } as ActionOf<'migrate'>;
    const { standing } = evolve(before, action);
    expect(standing === undefined ? [] : askedNow(standing, target.sub)).toEqual(['member-2']);
  });

  it('is not for cases that have ended', () => {
    expect(migrate(at('nowhere'), { seal: SEAL })).toMatchObject({ ok: false });
    expect(
      migrate(
        at('secretary', (story) => story.act('secretary', 'reject')),
        { seal: SEAL },
      ).ok,
    ).toBe(false);
  });
});

describe('a migration', () => {
  const by = (id: string) => ({ kind: 'person' as const, id, role: 'city-admin', place: 'c1' });
  const proposal = {
    matter: 'seal-use',
    sub: 'committee-seal',
    from: 1,
    to: 2,
    defaults: { all: {}, villages: {} },
    reason: '统一登记所用印章',
    cases: 3,
    faults: 0,
  };
  const records = (...drafts: readonly object[]): readonly MigrationAction[] =>
    drafts.map(
      (draft, index) =>
        ({
          aggregate: 'migration#m1',
          seq: index + 1,
          id: `a${index}`,
          at: index,
          by: by('admin'),
          ...draft,
        }) as MigrationAction,
    );
  const proposed = { type: 'propose', body: proposal };

  it('takes two people, and ends once', () => {
    const state = replayMigration(records(proposed));
    if (state === undefined) throw new Error('nothing was proposed');
    expect(state).toMatchObject({ id: 'm1', status: 'proposed' });
    expect(mayApproveMigration(state, 'admin')).toMatchObject({ error: { code: 'two-people-needed' } });
    expect(mayApproveMigration(state, 'city-sup').ok).toBe(true);
    const refused = replayMigration(records(proposed, { type: 'refuse', body: { cases: 3, faults: 1 } }));
    expect(refused?.status).toBe('proposed');
    const approved = { type: 'approve', by: by('city-sup'), body: { cases: 3 } };
    const under = replayMigration(records(proposed, approved));
    expect(under).toMatchObject({ status: 'approved', cases: 3, approvedBy: { id: 'city-sup' } });
    const finish = { type: 'finish', body: { migrated: 3, left: [] } };
    const over = replayMigration(records(proposed, approved, finish));
    if (over === undefined) throw new Error('nothing was finished');
    expect(over).toMatchObject({ status: 'finished', finished: { migrated: 3 } });
    expect(mayApproveMigration(over, 'city-sup')).toMatchObject({ error: { code: 'migration-finished' } });
  });

  it('needs a reason', () => {
    expect(propose(proposal)).toMatchObject({ ok: true, data: { type: 'propose' } });
    expect(propose({ ...proposal, reason: '' })).toMatchObject({ error: { code: 'reason-missing' } });
  });
});
