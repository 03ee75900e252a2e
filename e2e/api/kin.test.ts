import { randomUUID } from 'node:crypto';
import { checkEntries } from '@dingban/functions/registry/checkEntries';
import { gainersOf, kinOf } from '@dingban/functions/registry/kin';
import { inventedCreditCode, inventedIdNumber } from '@dingban/local/demo/inventNumbers';
import type { Entered } from '@dingban/local/demo/registries';
import { group } from '@dingban/shared/catalogue/define';
import {
  earlierCase,
  entry,
  idNumber,
  line,
  money,
  name,
  person,
  rows,
} from '@dingban/shared/catalogue/fields';
import type { Form } from '@dingban/shared/form/field';
import type { Values } from '@dingban/shared/form/value';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillRegistries, put, QS, TX } from './registryWorld.ts';
import { useWorld } from './world.ts';

const theWorld = useWorld();
let entered: ReadonlyMap<string, Entered>;

/** Every way in which a form can name somebody. */
const FORM: Form = {
  groups: [
    group('all', ['全部', 'Everything'], 'apply', [
      line('subject', ['事由', 'Subject']),
      person('acceptor', ['验收人', 'Accepted by']),
      idNumber('payeeIdNumber', ['收款人身份证号', 'ID number of the payee']),
      entry('supplier', ['供应商', 'Supplier'], 'suppliers'),
      entry('member', ['村民', 'Villager'], 'members'),
      entry('household', ['户', 'Household'], 'households'),
      earlierCase('initiation', ['立项办件', 'Initiation'], ['seal-use']),
      rows(
        'payees',
        ['收款人', 'Payees'],
        [
          name('payee', ['姓名', 'Name']),
          idNumber('payeeNumber', ['身份证号', 'ID number']),
          entry('recipient', ['村民', 'Villager'], 'members'),
          money('sum', ['金额', 'Sum']),
        ],
      ),
    ]),
  ],
  checks: [],
};

const APPLICANT = 'qs-member1';
/** Declared as the father of the clerk; his own register entry says where he lives. */
const FATHER = inventedIdNumber(705, 1968);
const BROTHER = inventedIdNumber(501, 1971);

const contact = (userid: string) => ({ person: userid, name: userid });
const at = (key: string): Entered => entered.get(key) ?? { entry: '', label: '' };

beforeAll(async () => {
  const world = theWorld();
  entered = await fillRegistries(world);
  const clerk = await world.as('qs-clerk');
  const villager = (number: string, more: Readonly<Record<string, unknown>>) => ({
    name: `亲属${number.slice(-4)}`,
    idNumber: number,
    relationToHead: 'other',
    membership: 'villager',
    presence: 'resident',
    ...more,
  });
  const father = await put(clerk, 'members', villager(FATHER, { household: at('qs-household-8') }));
  const cadre = await put(
    clerk,
    'members',
    villager(inventedIdNumber(702, 1968), { account: contact('qs-secretary') }),
  );
  const neighbour = await put(
    clerk,
    'members',
    villager(inventedIdNumber(710, 1950), { account: contact('qs-v08') }),
  );
  const made = new Map(entered);
  for (const [key, answer] of Object.entries({ father, cadre, neighbour }))
    if (answer.ok) made.set(key, { entry: answer.data.entry.entry, label: answer.data.entry.label });
  entered = made;
  // The custodian's sister is a member of the committee, and the head of the supervision committee has a neighbour in the contacts.
  const town = await world.as('sf-discipline');
  const declare = (
    who: string,
    relation: string,
    number: number,
    more: Readonly<Record<string, unknown>> = {},
  ) =>
    put(town, 'relatives', {
      cadre: contact(who),
      post: '干部',
      relation,
      name: `申报${number}`,
      idNumber: inventedIdNumber(number, 1968),
      declaredOn: '2024-01-15',
      ...more,
    });
  for (const answer of await Promise.all([
    declare('qs-custodian', 'sibling', 720, { account: contact('qs-member2') }),
    declare('qs-supervision', 'other', 721, { account: contact('qs-v08') }),
    declare('qs-member3', 'parent', 722),
    declare('tx-secretary', 'spouse', 723),
    declare('sf-leader', 'child', 724),
  ]))
    expect(answer.ok).toBe(true);
  await world.system.idle();
}, 120_000);

const kin = (values: Values, applicant = APPLICANT, form = FORM): Promise<readonly string[]> =>
  kinOf(theWorld().system.app, form, values, applicant, QS);

describe('who has to stand aside', () => {
  it('is nobody where nobody is named', async () => {
    expect(await kin({ subject: '修路' })).toEqual([]);
    expect(await kin({ payeeIdNumber: inventedIdNumber(999, 1999) })).toEqual([]);
  });

  it('is the cadre whose declared relative is paid, by ID number, in a field or in a row', async () => {
    expect(await kin({ payeeIdNumber: FATHER })).toEqual(['qs-clerk']);
    const payee = (payeeNumber: string) => ({ payee: '某人', payeeNumber, sum: 100 });
    expect(await kin({ payees: [payee(inventedIdNumber(998, 1998)), payee(FATHER)] })).toEqual(['qs-clerk']);
  });

  it('is the cadre who is paid in person', async () => {
    expect(await kin({ payeeIdNumber: inventedIdNumber(702, 1968) })).toEqual(['qs-secretary']);
    expect(await kin({ member: at('cadre') })).toEqual(['qs-secretary']);
  });

  it('is found through the register of villagers, in a field or in a row, and through the household', async () => {
    expect(await kin({ member: at('father') })).toEqual(['qs-clerk']);
    expect(await kin({ payees: [{ payee: '父', recipient: at('father'), sum: 1 }] })).toEqual(['qs-clerk']);
    expect(await kin({ household: at('qs-household-8') })).toEqual(['qs-clerk']);
    expect(await kin({ household: at('qs-household-2') })).toEqual([]);
  });

  it('is found through who runs a firm, and through the firm that a relative declared', async () => {
    expect(await kin({ supplier: at('firm-1') })).toEqual(['qs-director']);
    expect(await kin({ supplier: at('firm-0') })).toEqual([]);
    const keeper = await theWorld().as('city-trading');
    const firm = await put(keeper, 'suppliers', {
      name: '某某商行（演示）',
      creditCode: inventedCreditCode(90),
      kind: 'individual',
      trades: ['goods'],
      address: '示范镇',
      legalPerson: '某人',
      controller: '真老板',
      controllerIdNumber: inventedIdNumber(722, 1968),
      phone: '0579-90000000',
      bank: '示范银行',
      bankAccount: '901000000000',
      listedOn: '2024-01-01',
      state: 'admitted',
    });
    if (!firm.ok) throw new Error(JSON.stringify(firm.error));
    await theWorld().system.idle();
    const { entry: id, label } = firm.data.entry;
    expect(await kin({ supplier: { entry: id, label } })).toEqual(['qs-member3']);
  });

  it('is a relative of somebody picked from the contacts, from either side, but not whoever is picked', async () => {
    expect(await kin({ acceptor: contact('qs-member2') })).toEqual(['qs-custodian']);
    expect(await kin({ acceptor: contact('qs-custodian') })).toEqual(['qs-member2']);
    expect(await kin({ acceptor: contact('qs-v08') })).toEqual(['qs-supervision']);
    expect(await kin({ acceptor: contact('qs-secretary') })).toEqual([]);
  });

  it('is a relative of the applicant, and never the applicant', async () => {
    expect(await kin({}, 'qs-custodian')).toEqual(['qs-member2']);
    expect(await kin({}, 'qs-member2')).toEqual(['qs-custodian']);
    expect(await kin({ payeeIdNumber: FATHER }, 'qs-clerk')).toEqual([]);
  });

  it('is a cadre of the village, its town or its city, and of no other place', async () => {
    expect(await kin({ payeeIdNumber: inventedIdNumber(723, 1968) })).toEqual([]);
    expect(await kin({ payeeIdNumber: inventedIdNumber(724, 1968) })).toEqual(['sf-leader']);
    expect(
      await kinOf(
        theWorld().system.app,
        FORM,
        { payeeIdNumber: inventedIdNumber(723, 1968) },
        'tx-clerk',
        TX,
      ),
    ).toEqual(['tx-secretary']);
  });

  it('are all of them, once, when several are named several times', async () => {
    const payee = { payee: '父', payeeNumber: FATHER, recipient: at('father'), sum: 1 };
    expect(
      await kin({
        payeeIdNumber: BROTHER,
        supplier: at('firm-1'),
        member: at('father'),
        acceptor: contact('qs-v08'),
        payees: Array.from({ length: 500 }, (_, index) =>
          index === 250 ? payee : { payee: '某', payeeNumber: inventedIdNumber(index, 1950), sum: 1 },
        ),
      }),
    ).toEqual(['qs-clerk', 'qs-director', 'qs-supervision']);
  });

  it('is nobody any more once the declaration is retired', async () => {
    const town = await theWorld().as('sf-discipline');
    const { items } = await town.get('findEntries', {
      id: 'relatives',
      body: { place: QS, words: '申报721' },
    });
    const { entry: id, version } = await town.get('readEntry', { id: items[0]?.entry ?? '' });
    await town.get('changeEntry', {
      id: 'relatives',
      body: {
        actionId: randomUUID(),
        place: QS,
        command: { type: 'retire', entry: id, version, reason: '关系已变更' },
      },
    });
    await theWorld().system.idle();
    // What was read a moment ago is remembered for half a minute.
    await theWorld().advance(31_000);
    expect(await kin({ acceptor: contact('qs-v08') })).toEqual([]);
  });
});

describe('who gains by a case', () => {
  const gainers = (values: Values) => gainersOf(theWorld().system.app, FORM, values, QS);

  it('is the cadre whose relative or firm is paid, whoever applies', async () => {
    expect(await gainers({ payeeIdNumber: FATHER })).toEqual(['qs-clerk']);
    expect(await gainers({ supplier: at('firm-1') })).toEqual(['qs-director']);
    expect(await gainers({ member: at('cadre') })).toEqual(['qs-secretary']);
  });

  it('is no relative of somebody who only handles it', async () => {
    expect(await gainers({ acceptor: contact('qs-member2') })).toEqual([]);
    expect(await gainers({ subject: '修路' })).toEqual([]);
  });
});

describe('entries of a form', () => {
  const check = async (values: Values): Promise<readonly string[]> => {
    const checked = await checkEntries(theWorld().system.app, FORM, values, QS);
    if (checked.ok) return [];
    expect(checked.error.code).toBe('invalid-form');
    return (checked.error.fields ?? []).map(({ field, message }) => `${field} ${message.zh.slice(0, 12)}`);
  };

  it('pass when they stand in the registers of the village, its town and its city', async () => {
    expect(
      await check({
        subject: '修路',
        supplier: at('firm-1'),
        household: at('qs-household-1'),
        payees: [{ payee: '父', recipient: at('father'), sum: 1 }],
      }),
    ).toEqual([]);
  });

  it('are refused by name when they do not exist, lie elsewhere, are of another register or called otherwise', async () => {
    expect(
      await check({
        supplier: { entry: 'suppliers:1:ffff', label: '没有' },
        household: at('tx-household-1'),
        member: at('qs-household-1'),
        initiation: { entry: randomUUID(), label: '没有这一件' },
        payees: [
          { payee: '父', recipient: at('father'), sum: 1 },
          { payee: '父', recipient: { entry: at('father').entry, label: '别的名字' }, sum: 1 },
        ],
      }),
    ).toEqual(
      [
        'supplier 台账里没有这一条，请重新',
        'member 台账里没有这一条，请重新',
        'household 这一条不属于本村可用的台',
        'initiation 台账里没有这一条，请重新',
        'payees[1].recipient 台账里的名称是“亲属19',
      ].map((one) => expect.stringContaining(one.slice(0, 14))),
    );
  });

  it('are refused once they are retired', async () => {
    const keeper = await theWorld().as('city-trading');
    const firm = at('firm-5');
    await keeper.get('changeEntry', {
      id: 'suppliers',
      body: {
        actionId: randomUUID(),
        place: QS,
        command: { type: 'retire', entry: firm.entry, version: 1, reason: '已注销' },
      },
    });
    await theWorld().system.idle();
    expect(await check({ supplier: firm })).toEqual(['supplier 这一条已经停用，请另选']);
  });
});
