import type { RegistryId } from '@dingban/shared/registry/registryId';
import { DAY, type Instant, localDate } from '@dingban/shared/time/clock';
import { inventedName, inventedNumber } from './invent.ts';
import { inventedAccount, inventedCreditCode, inventedIdNumber, inventedPhone } from './inventNumbers.ts';
import { WAGES, WORKS } from './referencePrices.ts';

/** An entry before it is known under which id the register will keep it. */
export interface DemoEntry {
  readonly registry: RegistryId;
  readonly place: string;
  /** Who enters it. */
  readonly keeper: string;
  /** By what name later entries refer to it. */
  readonly name?: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Stands where an entry refers to an earlier one. */
export interface Ref {
  readonly ref: string;
}

const ref = (name: string): Ref => ({ ref: name });
const contact = (person: string) => ({ person, name: person });

const CITY = '1';

/** The firms of the demonstration: what they do, and whether one may still buy from them. */
const FIRMS = [
  ['清溪建设工程有限公司（演示）', ['works', 'design'], 'admitted'],
  ['青石水泥制品厂（演示）', ['goods', 'works'], 'admitted'],
  ['月塘绿化保洁有限公司（演示）', ['cleaning'], 'admitted'],
  ['白鹭造价咨询有限公司（演示）', ['cost', 'audit'], 'admitted'],
  ['稻香办公用品店（演示）', ['goods'], 'admitted'],
  ['云桥市政工程有限公司（演示）', ['works'], 'suspended'],
] as const;

export const firmName = (index: number): string => `firm-${index}`;

const suppliers: readonly DemoEntry[] = FIRMS.map(([name, trades, state], index) => ({
  registry: 'suppliers',
  place: CITY,
  keeper: 'city-trading',
  name: firmName(index),
  values: {
    name,
    creditCode: inventedCreditCode(index + 1),
    kind: name.endsWith('店（演示）') ? 'individual' : 'company',
    trades,
    address: `示范镇工业路 ${index + 1} 号`,
    legalPerson: inventedName(1100 + index),
    legalPersonIdNumber: inventedIdNumber(500 + index, 1970 + index),
    phone: inventedPhone(index + 1),
    bank: '示范农村商业银行',
    bankAccount: inventedAccount(index + 1),
    listedOn: '2024-03-01',
    state,
    ...(state === 'suspended' ? { stateReason: '工期拖延，暂停承接至整改完成' } : {}),
  },
}));

const CRAFTS = [
  ['mason', 'senior', 45_000],
  ['carpenter', 'intermediate', 40_000],
  ['electrician', 'intermediate', 42_000],
  ['painter', 'none', 35_000],
  ['labourer', 'none', 22_000],
] as const;

const craftsmen = (town: string): readonly DemoEntry[] =>
  CRAFTS.map(([trade, level, dayWage], index) => ({
    registry: 'craftsmen',
    place: town,
    keeper: 'sf-construction',
    values: {
      name: inventedName(1120 + index),
      idNumber: inventedIdNumber(520 + index, 1965 + index * 4),
      phone: inventedPhone(20 + index),
      village: '青石村',
      trades: [trade],
      level,
      ...(level === 'none' ? {} : { certificate: `ZJ-${20250 + index}` }),
      dayWage,
      insured: index !== 4,
      ...(index === 4 ? {} : { insuredUntil: '2027-06-30' }),
      listedOn: '2024-05-20',
      state: 'admitted',
    },
  }));

const prices: readonly DemoEntry[] = [...WAGES, ...WORKS].map(([kind, item, spec, unit, price]) => ({
  registry: 'prices',
  place: CITY,
  keeper: 'city-trading',
  values: {
    kind,
    item,
    ...(spec === '' ? {} : { spec }),
    unit,
    price,
    source: '演示市造价信息 2026 年第 10 期',
    validFrom: '2026-10-01',
  },
}));

const seals = (village: string, key: string, title: string): readonly DemoEntry[] =>
  [
    ['committee', `${title}村民委员会`],
    ['cooperative', `${title}股份经济合作社`],
    ['finance', `${title}股份经济合作社财务专用章`],
  ].map(([kind, name]) => ({
    registry: 'seals',
    place: village,
    keeper: `${key}-clerk`,
    values: {
      name,
      kind,
      madeOn: '2021-01-10',
      keeper: contact(`${key}-custodian`),
      place: '村便民服务中心保险柜',
      state: 'in-use',
    },
  }));

const ASSETS = [
  ['店面 1 号', 'shop', { floorArea: 42.5 }, 'leased', 1_200_000],
  ['店面 2 号', 'shop', { floorArea: 40 }, 'idle', 1_100_000],
  ['老厂房', 'building', { floorArea: 860 }, 'leased', 9_500_000],
  ['门前山塘', 'water', { landArea: 12.4 }, 'contracted', 640_000],
  ['南坡茶山', 'forest', { landArea: 36 }, 'own', 720_000],
] as const;

const assets = (village: string, key: string, now: Instant): readonly DemoEntry[] =>
  ASSETS.flatMap(([name, kind, size, use, appraisedRent], index): DemoEntry[] => {
    const number = `ZC-${key.toUpperCase()}-${String(index + 1).padStart(3, '0')}`;
    const contractNumber = `HT-${key.toUpperCase()}-${index + 1}`;
    const isLet = use === 'leased' || use === 'contracted';
    const rent = Math.round(appraisedRent * 0.95);
    const tenant = inventedName(1140 + index);
    const end = localDate(now + (60 + index * 200) * DAY);
    const asset: DemoEntry = {
      registry: 'assets',
      place: village,
      keeper: `${key}-clerk`,
      name: `${key}-asset-${index}`,
      values: {
        number,
        name,
        kind,
        location: `${name}，村道旁`,
        ...size,
        appraisedRent,
        appraisedOn: '2023-11-01',
        basePrice: Math.round(appraisedRent * 0.9),
        use,
        ...(isLet ? { occupant: tenant, contractNumber, rent, leaseEnd: end } : {}),
      },
    };
    if (!isLet) return [asset];
    return [
      asset,
      {
        registry: 'contracts',
        place: village,
        keeper: `${key}-clerk`,
        values: {
          number: contractNumber,
          title: `${name}租赁合同`,
          kind: use === 'leased' ? 'lease' : 'contracting',
          asset: ref(`${key}-asset-${index}`),
          signedOn: '2024-01-05',
          start: '2024-01-10',
          end,
          partyKind: 'person',
          party: tenant,
          partyIdNumber: inventedIdNumber(560 + index, 1975),
          amount: rent * 3,
          yearlyRent: rent,
          rentPaidUntil: localDate(now + (index === 2 ? -75 : 90) * DAY),
          state: 'running',
        },
      },
    ];
  });

/** Households with their members. The first villagers of a village are its old people. */
const people = (village: string, key: string, first: number, now: Instant): readonly DemoEntry[] =>
  Array.from({ length: 8 }, (_, index): DemoEntry[] => {
    const number = String(index + 1);
    const household = `${key}-household-${number}`;
    const size = 1 + inventedNumber(`household ${household}`, 3);
    const names = Array.from({ length: size }, (_unused, person) => inventedName(first + index * 3 + person));
    return [
      {
        registry: 'households',
        place: village,
        keeper: `${key}-clerk`,
        name: household,
        values: {
          number,
          head: names[0],
          villageGroup: `第 ${1 + (index % 4)} 组`,
          address: `村中路 ${number} 号`,
          people: size,
          contractedLand: 1.5 * size,
          homesteads: 1,
          homesteadArea: 100 + index * 5,
          yearlyIncome: 1_800_000 + index * 250_000,
          assistance: index === 3 ? 'minimum' : 'none',
        },
      },
      ...names.map((name, person): DemoEntry => {
        const isGone = index === 5 && person === 0;
        return {
          registry: 'members',
          place: village,
          keeper: `${key}-clerk`,
          name: `${key}-member-${number}-${person}`,
          values: {
            name,
            idNumber: inventedIdNumber(first + index * 3 + person, 1945 + index * 5 + person * 22),
            household: ref(household),
            relationToHead: person === 0 ? 'head' : person === 1 ? 'spouse' : 'child',
            membership: 'member',
            shares: 1,
            presence: isGone ? 'deceased' : person === 2 ? 'away' : 'resident',
            ...(isGone ? { deceasedOn: localDate(now - 75 * DAY) } : {}),
            ...(index === 3 ? { benefits: ['minimum'], ownsAboveLine: false } : {}),
            bank: '示范农村商业银行',
            bankAccount: inventedAccount(1000 + first + index * 3 + person),
          },
        };
      }),
    ];
  }).flat();

/** The director's brother runs a firm: nothing wrong in itself, but the director stands aside. */
const relatives = (town: string, key: string): readonly DemoEntry[] =>
  (
    [
      ['director', '村委会主任', 'self', 700, {}],
      ['director', '村委会主任', 'sibling', 501, { firm: ref(firmName(1)) }],
      ['secretary', '村书记', 'self', 702, {}],
      ['secretary', '村书记', 'spouse', 703, {}],
      ['clerk', '村文书', 'self', 704, {}],
      ['clerk', '村文书', 'parent', 705, {}],
    ] as const
  ).map(([who, post, relation, number, more]) => ({
    registry: 'relatives',
    place: town,
    keeper: 'sf-discipline',
    values: {
      cadre: contact(`${key}-${who}`),
      post,
      relation,
      name: relation === 'self' ? '本人' : inventedName(1160 + number - 700 + (number === 501 ? 250 : 0)),
      idNumber: inventedIdNumber(number, number === 501 ? 1971 : 1968),
      ...more,
      declaredOn: '2024-01-15',
    },
  }));

/** What is referred to is entered before what refers to it. */
const ORDER: readonly RegistryId[] = [
  'suppliers',
  'prices',
  'craftsmen',
  'seals',
  'assets',
  'contracts',
  'households',
  'members',
  'relatives',
];

/** Everything that the registers of the first town hold in the demonstration. People, firms and numbers are invented. */
export const demoEntries = (now: Instant): readonly DemoEntry[] =>
  [
    ...suppliers,
    ...prices,
    ...craftsmen('201'),
    ...[
      { village: '20101', key: 'qs', title: '示范镇青石村', first: 1200 },
      { village: '20102', key: 'tx', title: '示范镇桃溪村', first: 1240 },
    ].flatMap(({ village, key, title, first }) => [
      ...seals(village, key, title),
      ...assets(village, key, now),
      ...people(village, key, first, now),
    ]),
    ...relatives('201', 'qs'),
  ].sort((a, b) => ORDER.indexOf(a.registry) - ORDER.indexOf(b.registry));
