import { group } from '../../define.ts';
import { choice, date, files } from '../../fields.ts';

/** First of the five steps (五议): the party branch proposes, on its own or because others asked for it. */
export const proposal = group('proposal', ['党组织提议', 'Proposal of the party branch'], 'apply', [
  choice(
    'proposedBy',
    ['提议来源', 'Asked for by'],
    [
      ['branch', '村党组织', 'Party branch'],
      ['committees', '村两委', 'Village committees'],
      ['villagers', '十分之一以上村民联名', 'A tenth of the villagers'],
      ['representatives', '五分之一以上村民代表联名', "A fifth of the villagers' representatives"],
    ],
    {
      help: [
        '联名提出的，也由村党组织受理后提议',
        'What others asked for is proposed by the party branch as well',
      ],
    },
  ),
  date('proposedOn', ['提议会议日期', 'Meeting of the party branch'], { to: 0 }),
  files('proposalMinutes', ['提议会议记录', 'Minutes of the party branch']),
]);
