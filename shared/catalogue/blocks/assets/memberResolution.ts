import type { Condition } from '../../../form/condition.ts';
import type { FieldGroup } from '../../../form/field.ts';
import { group } from '../../define.ts';
import { choice, date, files, number, paragraph } from '../../fields.ts';

const PEOPLE = ['人', 'people'] as const;

/**
 * Property of the collective is decided on by its members. Place, chair and the votes against stand in the minutes;
 * what the checks of an assembly need is asked for.
 */
export const memberResolution = (when?: Condition): FieldGroup => {
  const asked = when === undefined ? {} : { visible: when };
  return group('resolution', ['成员决议', 'Decision of the members'], 'apply', [
    choice(
      'meetingKind',
      ['会议类型', 'Kind of meeting'],
      [
        ['members', '成员（股东）代表大会', "Members' delegates"],
        ['assembly', '成员大会', 'Assembly of the members'],
        ['representatives', '村民代表会议', "Villagers' representatives"],
      ],
      { ...asked, help: ['以实际作出决议的会议为准', 'The meeting that really passed the resolution'] },
    ),
    date('meetingDate', ['会议日期', 'Date of the meeting'], { ...asked, to: 0 }),
    number('meetingEntitled', ['应到人数', 'People entitled'], PEOPLE, { ...asked, min: 3, max: 5000 }),
    number('meetingPresent', ['实到人数', 'People present'], PEOPLE, { ...asked, min: 2, max: 5000 }),
    number('meetingFor', ['同意人数', 'Votes in favour'], PEOPLE, {
      ...asked,
      max: 5000,
      help: ['须达到应到人数的三分之二', 'Two thirds of all who are entitled'],
    }),
    paragraph('resolutionText', ['决议内容', 'What was decided'], {
      ...asked,
      min: 5,
      help: ['写明标的、底价、期限和办法', 'What, the base price, the term and the way'],
    }),
    files('minutes', ['会议记录和签到表', 'Minutes and attendance sheet'], asked),
  ]);
};
