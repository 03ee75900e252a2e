import { describe, expect, it } from 'vitest';
import { askedBy } from './arguments.ts';

describe('the command line of the city', () => {
  it('asks for a small one when nothing is said', () => {
    expect(askedBy([])).toEqual({ villages: 20, cases: 2000, seed: 7, out: '.city' });
  });

  it('takes what is said', () => {
    expect(askedBy(['--villages', '537', '--cases', '450000', '--seed', '9', '--out', '/tmp/city'])).toEqual({
      villages: 537,
      cases: 450_000,
      seed: 9,
      out: '/tmp/city',
    });
  });

  it.each([
    [['--vilages', '3'], '--vilages'],
    [['20'], '20'],
    [['--cases', 'many'], '--cases is a whole number from 400 to 2000000, not many'],
    [['--cases', '12.5'], '--cases'],
    [['--villages', '1'], '--villages is a whole number from 2 to 2000, not 1'],
    [['--seed', '-4'], '--seed'],
    [['--out', ''], '--out names a folder'],
  ])('refuses %s by name', (args, name) => {
    expect(() => askedBy(args)).toThrow(name);
  });
});
