import type { Condition } from '../../form/condition.ts';
import type { Check, FieldGroup } from '../../form/field.ts';
import { text } from '../../i18n/text.ts';
import { group } from '../define.ts';
import { choice, date, files, line, name, number, paragraph, photos, type Words } from '../fields.ts';

const PEOPLE = ['人', 'people'] as const;

/**
 * The meeting that decided it together (五议两公开, mechanism 3). Without a record of attendance and votes the
 * node cannot be left where `when` holds; always when it is absent. Most have met before they apply.
 */
export const resolution = (
  when?: Condition,
  node = 'apply',
  quorum: Words = [
    '村民代表会议须三分之二以上到会',
    "Of the villagers' representatives two thirds must be present",
  ],
): FieldGroup => {
  const asked = when === undefined ? {} : { visible: when };
  return group('resolution', ['集体决策', 'Collective decision'], node, [
    choice(
      'meetingKind',
      ['会议类型', 'Kind of meeting'],
      [
        ['committees', '村两委联席会议', 'Joint meeting of the committees'],
        ['representatives', '村民代表会议', "Villagers' representatives"],
        ['villagers', '村民会议', 'Meeting of the villagers'],
        ['members', '股东（成员）代表大会', 'Representatives of the members of the cooperative'],
        ['assembly', '股东（成员）大会', 'All members of the cooperative'],
      ],
      { ...asked, help: ['以实际作出决议的会议为准', 'The meeting that really passed the resolution'] },
    ),
    date('meetingDate', ['会议日期', 'Date of the meeting'], { ...asked, to: 0 }),
    line('meetingPlace', ['会议地点', 'Place of the meeting'], asked),
    name('meetingChair', ['主持人', 'Chair'], asked),
    number('meetingEntitled', ['应到人数', 'People entitled'], PEOPLE, { ...asked, min: 3, max: 5000 }),
    number('meetingPresent', ['实到人数', 'People present'], PEOPLE, {
      ...asked,
      min: 2,
      max: 5000,
      help: quorum,
    }),
    number('meetingFor', ['同意人数', 'Votes in favour'], PEOPLE, { ...asked, min: 0, max: 5000 }),
    number('meetingAgainst', ['反对人数', 'Votes against'], PEOPLE, { ...asked, min: 0, max: 5000 }),
    number('meetingAbstained', ['弃权人数', 'Abstentions'], PEOPLE, { ...asked, min: 0, max: 5000 }),
    paragraph('resolutionText', ['决议内容', 'What was decided'], {
      ...asked,
      min: 5,
      help: ['写明金额、对象和办法，不写个人证件号', 'Amount, whom and how; no numbers of people'],
    }),
    files('minutes', ['会议记录', 'Minutes'], asked),
    photos('attendanceSheet', ['签到表照片', 'Photo of the attendance sheet'], asked),
  ]);
};

/** No more came than are entitled, and no more voted than came. */
const counted: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'meetingPresent',
    other: 'meetingEntitled',
    message: text('实到人数不能多于应到人数', 'No more can be present than are entitled'),
  },
  {
    kind: 'notMoreThan',
    field: 'meetingFor',
    other: 'meetingPresent',
    message: text('同意人数不能多于到会人数', 'Votes in favour cannot exceed those present'),
  },
];

const twoThirdsPresent: Check = {
  kind: 'shareOf',
  field: 'meetingPresent',
  other: 'meetingEntitled',
  share: 2 / 3,
  message: text('到会人数不足三分之二，决议无效', 'Fewer than two thirds were present, so it is not valid'),
};

const mostOfThosePresent: Check = {
  kind: 'shareOf',
  field: 'meetingFor',
  other: 'meetingPresent',
  share: 1 / 2,
  more: true,
  message: text('同意人数须超过到会人数的一半', 'More than half of those present must be in favour'),
};

/** Those present and in favour as the Organic Law asks of a representatives' meeting. */
export const resolutionChecks: readonly Check[] = [...counted, twoThirdsPresent, mostOfThosePresent];

/** A meeting of all villagers needs more than half of them; of households two thirds, which is more (Organic Law). */
export const villagersChecks: readonly Check[] = [
  ...counted,
  {
    kind: 'shareOf',
    field: 'meetingPresent',
    other: 'meetingEntitled',
    share: 1 / 2,
    more: true,
    message: text(
      '村民会议须过半数村民（或三分之二以上户代表）到会',
      'More than half of the villagers, or two thirds of the households, must be present',
    ),
  },
  mostOfThosePresent,
];

/**
 * Members of the cooperative decide with two thirds of all, not of those present; so do their representatives (Law on
 * Rural Collective Economic Organisations, art. 27 and 28).
 */
export const assemblyChecks: readonly Check[] = [
  ...counted,
  twoThirdsPresent,
  {
    kind: 'shareOf',
    field: 'meetingFor',
    other: 'meetingEntitled',
    share: 2 / 3,
    message: text(
      '须全体成员（代表）三分之二以上同意',
      'Two thirds of all must be in favour, absent ones counted',
    ),
  },
];
