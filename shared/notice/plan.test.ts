import { describe, expect, it } from 'vitest';
import { PAGES } from '../api/pages.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import { allFields } from '../form/field.ts';
import type { Value } from '../form/value.ts';
import { goodValue, ID_NUMBER } from '../sample/goodValue.ts';
import { applicantIn, carryOn, START, type Story, storyAt, tell, waitingIn } from '../sample/story.ts';
import { PLACES } from '../sample/village.ts';
import type { WarningAction } from '../supervision/warningAction.ts';
import { evolveWarning } from '../supervision/warningState.ts';
import { replay } from '../workflow/evolve.ts';
import { planCaseNotices, titleOf } from './plan.ts';
import { planWarningNotices } from './planWarning.ts';

const plansOf = (story: Story, back = 1) => {
  const upTo = story.history.slice(0, story.history.length - back + 1);
  const [action] = upTo.slice(-1);
  const after = replay(upTo);
  if (action === undefined || after === undefined) throw new Error('nothing happened');
  return planCaseNotices(action, replay(upTo.slice(0, -1)), after, story.definition);
};
const told = (story: Story, back?: number) =>
  plansOf(story, back).map(({ kind, to }) => [kind, 'people' in to ? to.people : to.group]);

describe('who is told of an action', () => {
  it('of an application: those who are asked, until when', () => {
    const story = tell('committee-seal');
    story.act('clerk', 'submit', { values: { documentTitle: '土地流转合同' } });
    expect(plansOf(story)).toEqual([
      {
        kind: 'todo',
        cause: 'case#7f3a0000-0000-4000-8000-000000000001/1',
        to: { people: ['director'] },
        text: {
          title: '待办：土地流转合同',
          rows: [
            { key: '事项', value: '印章使用 · 村委会公章' },
            { key: '编号', value: 'YZ-20261124-7F3A' },
            { key: '请在此前办理', value: '2026-11-25' },
          ],
          content: '请你办理“主任审批”',
          colour: 'green',
          page: 'pages/case/index?id=7f3a0000-0000-4000-8000-000000000001',
          mark: 'YZ-20261124-7F3A 2026-11-24 09:01 #1',
        },
      },
    ]);
  });

  it('of the last approval: the custodian and those who must know', () => {
    expect(told(storyAt('committee-seal', 'stamp'))).toEqual([
      ['todo', ['custodian']],
      ['copied', ['resident']],
    ]);
  });

  it('of a joint signature that is not complete: nobody', () => {
    const story = storyAt('blank-document', 'joint');
    story.act('member-1', 'approve');
    expect(told(story)).toEqual([]);
  });

  it('of a return: whoever has to do it again, in words that fit', () => {
    const story = storyAt('committee-seal', 'secretary');
    story.act('secretary', 'return', { to: 'director', reason: '王小明的材料不全' });
    expect(told(story)).toEqual([['returned', ['director']]]);
    expect(plansOf(story)[0]?.text.content).toBe('请按退回意见重新办理“主任审批”');
    story.act('director', 'return');
    expect(told(story)).toEqual([['returned', ['clerk']]]);
    expect(plansOf(story)[0]?.text).toMatchObject({
      content: '请按退回意见修改后再次提交',
      colour: 'orange',
    });
    story.act('clerk', 'resubmit');
    expect(told(story)).toEqual([['todo', ['director']]]);
  });

  it('of standing aside: those who are asked instead', () => {
    const story = storyAt('committee-seal', 'director');
    story.act('director', 'recuse');
    expect(told(story)).toEqual([['todo', ['member-1', 'member-2']]]);
  });

  it('of the end: the applicant of a rejection, those who were asked of a withdrawal', () => {
    const rejected = storyAt('committee-seal', 'director');
    rejected.act('director', 'reject');
    expect(told(rejected)).toEqual([['ended', ['clerk']]]);
    const withdrawn = storyAt('committee-seal', 'director');
    withdrawn.act('clerk', 'withdraw');
    expect(told(withdrawn)).toEqual([['ended', ['director']]]);
    const returned = storyAt('committee-seal', 'director');
    returned.act('director', 'return');
    returned.act('clerk', 'withdraw');
    expect(told(returned)).toEqual([]);
  });

  it('of lateness: those who have not signed, in the colour of the lateness', () => {
    const story = storyAt('blank-document', 'joint');
    story.act('member-1', 'approve');
    for (const colour of ['yellow', 'orange', 'red'] as const) {
      story.wake();
      expect(told(story)).toEqual([['late', ['member-2']]]);
      expect(plansOf(story)[0]?.text.colour).toBe(colour);
    }
  });

  it('of a result: the group of the village', () => {
    const story = storyAt('committee-seal', 'feedback');
    story.act('clerk', 'feedback');
    expect(told(story)).toEqual([['disclosed', PLACES.village]]);
    expect(plansOf(story)[0]?.text.content).toBe('公开 7 天，欢迎查看和评价');
  });

  it('of looking, of a stamping recorded afterwards and of the closing: nobody', () => {
    const story = storyAt('committee-seal', 'director');
    story.open('director');
    expect(told(story)).toEqual([]);
    story.act('custodian', 'report');
    expect(told(story)).toEqual([]);
    carryOn(story);
    story.wake();
    expect(story.state().status).toBe('closed');
    expect(told(story)).toEqual([]);
  });
});

describe('the text of a notice', () => {
  const NAME = '欧阳娜娜';
  const PHONE = '13912345678';

  it('holds no personal value, for every personal field and every action of every sub-module', () => {
    let notices = 0;
    for (const definition of catalogue().flatMap((matter) =>
      matter.subModules.map((sub) => ({ matter, sub })),
    )) {
      const values: Record<string, Value> = {
        documentKind: 'contract',
        requesterKind: 'household',
        isBlank: true,
      };
      for (const field of allFields(definition.sub.form))
        if (field.personal !== 'none' && (field.kind === 'text' || field.kind === 'longText'))
          values[field.id] = `${NAME}${PHONE}`.padEnd(field.min ?? 1, '好').slice(0, field.max);
        else if (field.kind === 'phone') values[field.id] = PHONE;
        else if (field.kind === 'longText')
          values[field.id] = `${NAME} ${PHONE} ${goodValue(field, '2026-11-24')}`.slice(0, field.max);
      values[definition.sub.titleField] = `证明 ${ID_NUMBER} ${PHONE}`;
      const words = `${NAME} ${PHONE}`;
      const wishes = { values, reason: words, comment: words, people: ['resident', 'town-leader'] };
      const story = tell(definition);
      const applicant = applicantIn(story);
      story.act(applicant, 'submit', wishes);
      const [first = ''] = waitingIn(story);
      story.act(first, 'return', wishes);
      story.act(applicant, 'resubmit', wishes);
      story.try(first, 'recuse', wishes);
      const [second = ''] = waitingIn(story);
      for (const type of ['addSigner', 'comment', 'suspend', 'resume'] as const)
        story.try(second, type, wishes);
      story.try(applicant, 'urge', wishes);
      story.wake();
      carryOn(story, undefined, wishes);
      story.wake();
      expect(JSON.stringify(story.history)).toContain(NAME);
      for (let back = 1; back <= story.history.length; back += 1) {
        const plans = plansOf(story, back);
        // A notice is named after its cause and its kind: two of one kind would be one, and somebody never told.
        expect(new Set(plans.map(({ kind }) => kind)).size).toBe(plans.length);
        for (const plan of plans) {
          notices += 1;
          const text = JSON.stringify(plan.text);
          for (const trace of [NAME, PHONE, ID_NUMBER, '12345678', '19491231'])
            expect(text).not.toContain(trace);
        }
      }
    }
    expect(notices).toBeGreaterThan(40);
  });

  it('opens a page that exists, and is told from every other text of the day', () => {
    const story = storyAt('seal-outside', 'nowhere');
    const marks: string[] = [];
    for (let back = 1; back <= story.history.length; back += 1)
      for (const { text, kind } of plansOf(story, back)) {
        marks.push(`${kind} ${text.mark}`);
        expect(Object.values(PAGES)).toContain(`/${text.page.split('?')[0]}`);
      }
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('bears the name of the sub-module where a title is missing', () => {
    const story = storyAt('committee-seal', 'director');
    expect(titleOf({ ...story.state(), values: {} }, story.definition)).toBe('村委会公章');
    expect(titleOf({ ...story.state(), values: { documentTitle: { sealed: 'x' } } }, story.definition)).toBe(
      '村委会公章',
    );
  });
});

describe('a warning', () => {
  const base = { aggregate: 'warning#0123456789abcdef', id: 'a', prev: '', hash: '' };
  const raise = {
    ...base,
    seq: 1,
    type: 'raise',
    at: START,
    by: { kind: 'system', task: 'supervise' },
    body: {
      finding: {
        rule: 'rubber-stamp',
        ruleVersion: 1,
        caseId: 'c',
        window: 'w',
        severity: 'orange',
        places: PLACES,
        sentence: { zh: '办件 YZ-1 打开 3 秒后就被同意。', en: 'Quick.' },
        compared: [],
        threshold: { zh: '十秒', en: 'ten' },
        basis: { zh: '规则九', en: 'rule 9' },
        about: ['director'],
      },
      people: ['town-disc'],
      due: START,
    },
  } as const satisfies WarningAction;
  const state = evolveWarning(undefined, raise);
  const escalate = (by: WarningAction['by'], reason: string, people = ['city-sup']): WarningAction => ({
    ...base,
    seq: 2,
    type: 'escalate',
    at: START,
    by,
    body: { to: 'red', reason, people, due: START },
  });

  it('is told in its colour to whoever is asked to handle it', () => {
    const [plan] = planWarningNotices(raise, state);
    expect(plan).toMatchObject({
      kind: 'warning',
      to: { people: ['town-disc'] },
      text: { title: '橙色预警', colour: 'orange', content: '点开看比对的事实、依据和可以怎么办' },
    });
    expect(plan?.text.rows[0]?.value).toBe('办件 YZ-1 打开 3 秒后就被同意。');
  });

  it('that climbs by the clock says why; what a person wrote stays in the app', () => {
    const clock = escalate({ kind: 'system', task: 'deadlines' }, '5 个工作日内无人处理，自动升级');
    const [plan] = planWarningNotices(clock, evolveWarning(state, clock));
    expect(plan?.text).toMatchObject({
      title: '红色预警（升级）',
      content: '5 个工作日内无人处理，自动升级',
    });
    const person = escalate(
      { kind: 'person', id: 'p', role: 'town-discipline', place: 't1' },
      `${NAME_OF_SOMEBODY} 13912345678`,
    );
    const text = JSON.stringify(planWarningNotices(person, evolveWarning(state, person)));
    expect(text).not.toContain(NAME_OF_SOMEBODY);
    expect(text).not.toContain('13912345678');
  });

  it('tells nobody when nobody is asked, and nothing of handling and closing', () => {
    const alone = escalate({ kind: 'system', task: 'deadlines' }, '自动升级', []);
    expect(planWarningNotices(alone, state)).toEqual([]);
    const handle = {
      ...base,
      seq: 2,
      type: 'rectify',
      at: START,
      by: raise.by,
      body: { note: 'x', files: [] },
    } as const;
    expect(planWarningNotices(handle, state)).toEqual([]);
  });
});

const NAME_OF_SOMEBODY = '欧阳娜娜';
