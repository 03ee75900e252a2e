import { describe, expect, it } from 'vitest';
import { text } from '../i18n/text.ts';
import { BANK_ACCOUNT, CREDIT_CODE, fileOf, ID_NUMBER } from '../sample/goodValue.ts';
import type { WrittenColumn } from './field.ts';
import { checkField } from './fieldCheck.ts';
import { MAX_FILE_BYTES, MAX_VIDEO_BYTES } from './fileCheck.ts';

const TODAY = '2026-11-24';
type Kind<K> = K extends unknown ? Omit<K, 'id' | 'label' | 'personal' | 'disclosure' | 'required'> : never;

const field = (kind: Kind<WrittenColumn>): WrittenColumn =>
  ({
    id: 'f',
    label: text('项', 'Item'),
    personal: 'none',
    disclosure: 'public',
    required: true,
    ...kind,
  }) as WrittenColumn;
const options = ['a', 'b', 'c'].map((id) => ({ id, label: text(id, id) }));
const unit = text('份', 'copies');
const check = (kind: Kind<WrittenColumn>, given: unknown) => checkField(field(kind))(given, TODAY);

const accepts = (kind: Kind<WrittenColumn>, given: unknown, value: unknown = given) =>
  expect(check(kind, given)).toEqual({ ok: true, value });
const refuses = (kind: Kind<WrittenColumn>, ...bad: readonly unknown[]) => {
  for (const given of bad) {
    const checked = check(kind, given);
    expect([given, checked.ok]).toEqual([given, false]);
    if (!checked.ok) {
      expect(checked.message.zh).toMatch(/\p{Script=Han}/u);
      expect(checked.message.en).toMatch(/^[A-Za-z][ -~]+$/);
    }
  }
};
const NO_TEXT = [1, true, null, undefined, {}, [], ['a'], Symbol.iterator, () => 'a'];

describe('a text', () => {
  it('has its least and its most characters, counted as people count them', () => {
    const kind = { kind: 'text', min: 2, max: 4 } as const;
    accepts(kind, '合同');
    accepts(kind, ' 合同书 ', '合同书');
    accepts(kind, '𠮷𠮷𠮷𠮷');
    refuses(kind, '', ' ', '合', '合同协议书', '𠮷𠮷𠮷𠮷𠮷', ...NO_TEXT);
  });

  it('says how many characters there may be and how many there are', () => {
    expect(check({ kind: 'text', max: 3 }, '一二三四')).toMatchObject({
      message: { zh: '最多 3 个字，现在 4 个' },
    });
    expect(check({ kind: 'text', min: 0, max: 3 }, ' ')).toMatchObject({
      message: { zh: '至少填写 1 个字' },
    });
  });

  it('stands on one line and holds nothing that cannot be kept', () => {
    const kind = { kind: 'text', max: 40 } as const;
    refuses(
      kind,
      'a\nb',
      'a\tb',
      'a\u0000b',
      'a\u007fb',
      'a\u0085b',
      'a\ud800b',
      'a\udc00',
      '\u202egnp.exe',
      'a\u2067b',
    );
    accepts(kind, "<b>O'Neill</b> & =1+1");
  });

  it('has line breaks only where it is long', () => {
    accepts({ kind: 'longText', max: 40 }, '第一行\n第二行\r\n\t第三行');
    refuses({ kind: 'longText', max: 40 }, 'a\u0000', 'a\u000bb', '\ud83d');
  });
});

describe('numbers of people and firms', () => {
  it('are checked and written in capitals', () => {
    accepts({ kind: 'idNumber' }, ` ${ID_NUMBER.toLowerCase()} `, ID_NUMBER);
    refuses({ kind: 'idNumber' }, '110105194912310021', '', ...NO_TEXT);
    accepts({ kind: 'creditCode' }, CREDIT_CODE.toLowerCase(), CREDIT_CODE);
    refuses({ kind: 'creditCode' }, '91350100M000100Y44', '', ...NO_TEXT);
    accepts({ kind: 'phone' }, ' 13800138000', '13800138000');
    refuses({ kind: 'phone' }, '1380013800', 13_800_138_000, ...NO_TEXT);
  });
});

describe('a number', () => {
  const whole = { kind: 'number', unit, min: 1, max: 200, decimals: 0 } as const;

  it('lies within its bounds, both included', () => {
    accepts(whole, 1);
    accepts(whole, 200);
    refuses(whole, 0, 201, -1, Number.NaN, Infinity, -Infinity, '3', 1n, null, [3]);
  });

  it('has as many decimals as it may, exactly', () => {
    refuses(whole, 1.5, 1.0000000001, 199.99999999);
    const two = { ...whole, decimals: 2 };
    for (const good of [1.01, 1.1, 4.35, 8.2, 100.07, 199.99]) accepts(two, good);
    refuses(two, 1.001, 0.1 + 1.2 + 0.0000001, 1e308, 5e-324);
  });
});

describe('an amount of money', () => {
  const kind = { kind: 'money', min: 0, max: 10_000 } as const;

  it('is whole fen within its bounds', () => {
    accepts(kind, 0);
    accepts(kind, 10_000);
    refuses(kind, -1, 10_001, 0.5, Number.NaN, Infinity, 2 ** 53, '100', null);
  });

  it('tells its bounds in yuan', () => {
    expect(check(kind, 10_001)).toMatchObject({ message: { zh: '应在 0.00 到 100.00 元之间' } });
  });
});

describe('a date', () => {
  it('is a day that exists, from 1900 on', () => {
    accepts({ kind: 'date' }, '2024-02-29');
    accepts({ kind: 'date' }, '1900-01-01');
    accepts({ kind: 'date' }, '9999-12-31');
    refuses(
      { kind: 'date' },
      '2026-02-29',
      '2026-02-30',
      '2026-02-31',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2026-1-1',
      '1899-12-31',
      '2026-11-24T00:00:00Z',
      '2026/11/24',
      '20261124',
      ' 2026-11-24',
      '2026-11-24\n',
      '+002026-11-24',
      '',
      20261124,
      new Date(0),
      null,
    );
  });

  it('lies within its days from today, both included', () => {
    const kind = { kind: 'date', from: -1, to: 7 } as const;
    accepts(kind, '2026-11-23');
    accepts(kind, '2026-12-01');
    refuses(kind, '2026-11-22', '2026-12-02');
    expect(check(kind, '2026-12-02')).toMatchObject({ message: { zh: '不能晚于 2026-12-01' } });
    expect(check(kind, '2026-11-22')).toMatchObject({ message: { zh: '不能早于 2026-11-23' } });
  });
});

describe('a choice', () => {
  it('is one of the options', () => {
    accepts({ kind: 'choice', options }, 'b');
    refuses({ kind: 'choice', options }, 'd', '', ['a'], 0, null, '__proto__', { id: 'a' });
  });

  it('of several is kept in the order of the form, each once, at most as many as may be', () => {
    accepts({ kind: 'choices', options, max: 2 }, ['c', 'a'], ['a', 'c']);
    refuses({ kind: 'choices', options, max: 2 }, ['a', 'a'], ['a', 'b', 'c'], ['d'], 'a', [1], [['a']], {
      0: 'a',
    });
  });

  it('of yes or no is a truth value', () => {
    accepts({ kind: 'yesNo' }, false);
    accepts({ kind: 'yesNo' }, true);
    refuses({ kind: 'yesNo' }, 'true', 0, 1, null, undefined);
  });
});

describe('files', () => {
  const photos = { kind: 'photos', min: 1, max: 2 } as const;
  const one = fileOf('a');

  it('are as many as asked for, each once', () => {
    accepts(photos, [one]);
    accepts(photos, [one, fileOf('b')]);
    refuses(
      photos,
      [],
      [one, fileOf('b'), fileOf('c')],
      [one, { ...fileOf('b'), sha256: one.sha256 }],
      one,
      'a',
      null,
    );
  });

  it('are photos where photos are asked for, and may be PDF elsewhere', () => {
    const pdf = { ...one, type: 'application/pdf' };
    refuses(photos, [pdf]);
    accepts({ kind: 'files', min: 1, max: 1 }, [pdf]);
    refuses(
      { kind: 'files', min: 1, max: 1 },
      [{ ...one, type: 'text/html' }],
      [{ ...one, type: 'image/svg+xml' }],
    );
  });

  it('may say when and where they were taken', () => {
    accepts(photos, [{ ...one, takenAt: 0, latitude: 29.3, longitude: 120.1 }]);
    refuses(
      photos,
      [{ ...one, latitude: 91 }],
      [{ ...one, longitude: -180.1 }],
      [{ ...one, takenAt: -1 }],
      [{ ...one, takenAt: Number.NaN }],
      [{ ...one, takenAt: Infinity }],
      [{ ...one, latitude: '29' }],
      [{ ...one, latitude: null }],
    );
  });

  it('are refused when the reference is not whole or holds more than it may', () => {
    refuses(
      photos,
      [{ ...one, key: '../secret' }],
      [{ ...one, key: 'a\nb' }],
      [{ ...one, key: '' }],
      [{ ...one, key: 'x'.repeat(201) }],
      [{ ...one, sha256: 'AB'.repeat(32) }],
      [{ ...one, sha256: 'ab'.repeat(31) }],
      [{ ...one, size: 0 }],
      [{ ...one, size: 1.5 }],
      [{ ...one, size: MAX_FILE_BYTES + 1 }],
      [{ ...one, name: '' }],
      [{ ...one, name: 'a\u0000.jpg' }],
      [{ ...one, name: 'x'.repeat(201) }],
      [{ ...one, url: 'https://elsewhere.example' }],
      [null],
      [[]],
      ['key'],
    );
    accepts(photos, [{ ...one, size: MAX_FILE_BYTES }]);
  });
});

describe('a bank account', () => {
  it('is kept without the blanks that people copy', () => {
    accepts({ kind: 'bankAccount' }, ' 6299 9900 0000 0000 004', BANK_ACCOUNT);
    accepts({ kind: 'bankAccount' }, '12345678');
    refuses({ kind: 'bankAccount' }, '1234567', '1'.repeat(31), '6299990000000000005', '开户行', ...NO_TEXT);
  });
});

describe('a period', () => {
  const of = (from: unknown, to: unknown) => ({ from, to });

  it('has two days that exist, the second not before the first', () => {
    accepts({ kind: 'period' }, of('2026-11-24', '2026-11-24'));
    accepts({ kind: 'period' }, of('2026-11-24', '2046-11-23'));
    refuses(
      { kind: 'period' },
      of('2026-11-24', '2026-11-23'),
      of('2026-02-30', '2026-03-01'),
      of('2026-11-24', ''),
      of('2026-11-24', undefined),
      { from: '2026-11-24' },
      { from: '2026-11-24', to: '2026-11-25', days: 2 },
      ['2026-11-24', '2026-11-25'],
      '2026-11-24',
      null,
      5,
    );
  });

  it('is at most as long as it may be, both ends counted', () => {
    const kind = { kind: 'period', maxDays: 7 } as const;
    accepts(kind, of('2026-02-26', '2026-03-04'));
    refuses(kind, of('2026-02-26', '2026-03-05'));
    expect(check(kind, of('2026-11-24', '2026-12-01'))).toMatchObject({
      message: { zh: '最长 7 天，现在 8 天' },
    });
  });
});

describe('what is picked', () => {
  it('is a person with a name', () => {
    accepts({ kind: 'person' }, { person: 'manager4220', name: '王小明' });
    refuses(
      { kind: 'person' },
      { person: 'one' },
      { name: '王' },
      { person: '', name: '王' },
      { person: 'one', name: ' ' },
      { person: 'x'.repeat(65), name: '王' },
      { person: 'one', name: '王\n小明' },
      { person: 1, name: '王' },
      { person: 'one', name: '王', phone: '13800138000' },
      ['one', '王'],
      'one',
      null,
    );
  });

  it('is an entry of a registry with its label', () => {
    accepts({ kind: 'entry', registry: 'suppliers' }, { entry: 'abc', label: '青石建材' });
    refuses(
      { kind: 'entry', registry: 'suppliers' },
      { entry: 'abc' },
      { entry: 'abc', label: '' },
      { entry: 'x'.repeat(101), label: '青石' },
      { entry: 'abc', label: '好'.repeat(201) },
      { entry: 'abc', label: '青石\u202e' },
      { person: 'abc', name: '青石' },
      'abc',
    );
  });

  it('is a place on the Earth, with its accuracy and address where they are known', () => {
    const place = { latitude: 29.3, longitude: 120.07 };
    accepts({ kind: 'location' }, place);
    accepts({ kind: 'location' }, { ...place, accuracy: 12.5, address: '青石村 1 号' });
    accepts({ kind: 'location' }, { latitude: -90, longitude: 180 });
    accepts({ kind: 'location' }, { latitude: -0, longitude: -0 }, { latitude: 0, longitude: 0 });
    refuses(
      { kind: 'location' },
      { latitude: 29.3 },
      { latitude: 90.001, longitude: 0 },
      { latitude: 0, longitude: -180.001 },
      { latitude: '29', longitude: '120' },
      { latitude: Number.NaN, longitude: 0 },
      { ...place, accuracy: -1 },
      { ...place, accuracy: Infinity },
      { ...place, address: '' },
      { ...place, address: 'a\u0000' },
      { ...place, altitude: 3 },
      [29.3, 120.07],
      '青石村',
    );
  });
});

describe('a signature', () => {
  it('is exactly one picture', () => {
    const one = { ...fileOf('s'), type: 'image/png' };
    accepts({ kind: 'signature' }, [one]);
    refuses(
      { kind: 'signature' },
      [],
      [one, fileOf('t')],
      one,
      [{ ...one, type: 'application/pdf' }],
      'x',
      null,
    );
  });
});

describe('what was taken on the spot', () => {
  const photo = { ...fileOf('a'), takenAt: 1, latitude: 29, longitude: 120 };
  const kind = { kind: 'photos', min: 1, max: 2, onSite: true } as const;

  it('says when and where, every one of it', () => {
    accepts(kind, [photo]);
    const { takenAt, latitude, longitude, ...bare } = photo;
    refuses(
      kind,
      [bare],
      [{ ...bare, takenAt, latitude }],
      [{ ...bare, takenAt, longitude }],
      [{ ...bare, latitude, longitude }],
      [photo, { ...bare, sha256: 'ab'.repeat(32) }],
    );
    accepts({ ...kind, min: 2 }, [photo, { ...photo, sha256: 'ab'.repeat(32) }]);
  });

  it('may be filmed, and a film may be larger than a photo', () => {
    const film = { ...photo, type: 'video/mp4', size: MAX_VIDEO_BYTES };
    const videos = { kind: 'videos', min: 0, max: 1, onSite: true } as const;
    accepts(videos, [film]);
    accepts(videos, [{ ...film, type: 'video/quicktime' }]);
    refuses(videos, [{ ...film, size: MAX_VIDEO_BYTES + 1 }], [photo], [{ ...film, type: 'video/webm' }]);
    refuses(kind, [film]);
    refuses({ kind: 'files', min: 1, max: 1 }, [film], [{ ...photo, size: MAX_FILE_BYTES + 1 }]);
  });
});
