import { describe, expect, it } from 'vitest';
import { stageOf } from './stage.ts';

describe('the stage of an action', () => {
  it('follows the step at which the case stands', () => {
    expect(stageOf('approve', 'approve', false)).toBe('approve');
    expect(stageOf('object', 'publicity', false)).toBe('approve');
    expect(stageOf('withdraw', 'apply', false)).toBe('apply');
    expect(stageOf('comment', 'implement', false)).toBe('implement');
    expect(stageOf('lapse', 'feedback', false)).toBe('feedback');
    expect(stageOf('close', undefined, false)).toBe('evaluate');
  });

  it('is told by some actions themselves', () => {
    expect(stageOf('submit', undefined, false)).toBe('apply');
    expect(stageOf('resubmit', 'apply', false)).toBe('apply');
    expect(stageOf('report', 'approve', false)).toBe('implement');
    expect(stageOf('feedback', 'feedback', false)).toBe('feedback');
    expect(stageOf('open', 'implement', true)).toBe('copy');
    expect(stageOf('open', 'approve', false)).toBe('approve');
  });
});
