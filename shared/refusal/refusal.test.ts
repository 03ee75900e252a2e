import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { explainRefusal, refuse, refuseFields } from './refusal.ts';
import { REFUSALS, type RefusalCode } from './table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CODES = Object.keys(REFUSALS) as RefusalCode[];

/** The sources that decide; contracts only name what they may answer, tests only look. */
const sources = ['shared', 'functions']
  .flatMap((room) => globSync(`${room}/*/**/*.ts`, { cwd: root }))
  .filter(
    (path) => !/node_modules|\.(test|fuzz|bench)\.ts$|^shared\/(sample|api)\/|refusal\/table/.test(path),
  )
  .map((path) => readFileSync(`${root}/${path}`, 'utf8'));

describe('the table of refusals', () => {
  it.each(CODES)('is used by some code: %s', (code) => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.some((source) => source.includes(`'${code}'`))).toBe(true);
  });

  it.each(CODES)('says in both languages what happened and what to do next: %s', (code) => {
    const { message, hint } = REFUSALS[code];
    for (const words of [message, hint]) {
      expect(words.zh).toMatch(/\p{Script=Han}{2,}/u);
      expect(words.zh).not.toMatch(/[,;!?]/);
      expect(words.en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
    }
    expect(message.zh).not.toBe(hint.zh);
  });

  it('holds no word that blames and no word of machines', () => {
    for (const { message, hint } of Object.values(REFUSALS))
      for (const words of [message.zh, hint.zh])
        expect(words).not.toMatch(/您|错误码|异常|非法|数据库|null|undefined/);
  });

  it('has a place for a fact only where every refusal brings the fact along', () => {
    for (const code of CODES) {
      const { message, hint } = REFUSALS[code];
      const names = [message.zh, message.en, hint.zh, hint.en].flatMap((words) =>
        [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
      );
      const refusals = sources.flatMap((source) => [
        ...source.matchAll(new RegExp(`refuse\\('${code}'(, \\{[^}]*\\})?\\)`, 'g')),
      ]);
      for (const name of names) {
        expect(refusals.length).toBeGreaterThan(0);
        for (const [, facts] of refusals) expect(facts).toMatch(new RegExp(`\\b${name}\\b`));
      }
      expect(new Set(names.filter((name) => message.zh.includes(`{${name}}`)))).toEqual(
        new Set(names.filter((name) => message.en.includes(`{${name}}`))),
      );
    }
  });
});

describe('a refusal', () => {
  it('is explained with its facts', () => {
    expect(explainRefusal(refuse('nobody-can-act', { node: '书记审批' }).error).message).toEqual({
      zh: '“书记审批”这一步没有人可以办理',
      en: 'Nobody can act at the step “书记审批”',
    });
  });

  it('never shows a place that was not filled', () => {
    for (const code of CODES) {
      const { message, hint } = explainRefusal({ code });
      for (const words of [message.zh, message.en, hint.zh, hint.en])
        expect(words).not.toMatch(/[{}]|undefined/);
    }
  });

  it('does not fill a fact with the text of another', () => {
    const { message } = explainRefusal(refuse('nobody-can-act', { node: '{node} $& $1' }).error);
    expect(message.zh).toBe('“{node} $& $1”这一步没有人可以办理');
  });

  it('of a form names its fields', () => {
    const fields = [{ field: 'copies', message: { zh: '请填写数字', en: 'Please enter a number' } }];
    expect(refuseFields(fields)).toEqual({ ok: false, error: { code: 'invalid-form', fields } });
  });
});
