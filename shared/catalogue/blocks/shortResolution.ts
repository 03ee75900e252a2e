import type { Condition } from '../../form/condition.ts';
import type { FieldGroup } from '../../form/field.ts';
import { group } from '../define.ts';
import { date, files, number, paragraph, type Words } from '../fields.ts';

const PEOPLE = ['人', 'people'] as const;

interface Meeting {
  readonly node?: string;
  readonly label?: Words;
  /** Asked for only while this holds. */
  readonly when?: Condition;
  /** Who counts as entitled here. */
  readonly entitledHelp?: Words;
}

/**
 * The meeting that decided a request of one household or a list, as far as the quorum and the votes go; the kind of
 * meeting is plain from the matter. The ids are those of the long form, so that the same checks hold.
 */
export const shortResolution = ({
  node = 'apply',
  label = ['集体决策', 'Collective decision'],
  when,
  entitledHelp,
}: Meeting = {}): FieldGroup => {
  const asked = when === undefined ? {} : { visible: when };
  return group('resolution', label, node, [
    date('meetingDate', ['会议日期', 'Date of the meeting'], { ...asked, to: 0 }),
    number('meetingEntitled', ['应到人数', 'People entitled'], PEOPLE, {
      ...asked,
      min: 3,
      max: 10_000,
      ...(entitledHelp === undefined ? {} : { help: entitledHelp }),
    }),
    number('meetingPresent', ['实到人数', 'People present'], PEOPLE, { ...asked, min: 2, max: 10_000 }),
    number('meetingFor', ['同意人数', 'Votes in favour'], PEOPLE, { ...asked, max: 10_000 }),
    paragraph('resolutionText', ['决议内容', 'What was decided'], {
      ...asked,
      min: 5,
      help: ['不写姓名和证件号', 'No names and no numbers of people'],
    }),
    files('minutes', ['会议记录', 'Minutes'], {
      ...asked,
      help: ['含签到和表决', 'With attendance and votes'],
    }),
  ]);
};
