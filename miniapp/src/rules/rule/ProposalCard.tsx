import { Card } from '../../component/Card.tsx';
import { KeyValue } from '../../component/KeyValue.tsx';
import { Tag } from '../../component/Tag.tsx';
import { Box, Heading, Words } from '../../element/index.ts';
import { day, moment } from '../../format/when.ts';
import { say, t } from '../../i18n/t.ts';
import { byDepartment } from '../../model/by.ts';
import {
  backTestPairs,
  changeWords,
  proposalState,
  type RuleBackTest,
  type RuleDetail,
  type RuleProposal,
  untriedWords,
} from '../../model/rule.ts';
import { severityLabel } from '../../model/status.ts';

const Examples = ({ title, side }: { readonly title: string; readonly side: RuleBackTest['more'] }) =>
  side.examples.length === 0 ? null : (
    <Box className="gap">
      <Heading level={3} className="table-title">
        {title}
      </Heading>
      {side.examples.map(({ number, village, severity }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one case may stand here for two warnings, and the list never moves
        <Box className="card-head" key={index}>
          <Words>{`${number} · ${village}`}</Words>
          <Tag {...severityLabel(severity)} />
        </Box>
      ))}
    </Box>
  );

const Result = ({ result, now }: { readonly result: RuleBackTest; readonly now: number }) => (
  <>
    <KeyValue pairs={backTestPairs(result, now)} />
    <Examples title={t('rule.moreExamples', { n: result.more.examples.length })} side={result.more} />
    <Examples title={t('rule.fewerExamples', { n: result.fewer.examples.length })} side={result.fewer} />
    <Words className="second block">{t('rule.testNote')}</Words>
  </>
);

interface ProposalCardProps {
  readonly proposal: RuleProposal;
  readonly whyNot: RuleDetail['whyNot'];
  readonly now: number;
}

/** The change that waits: what, from when, why, and what it would have found. */
export const ProposalCard = ({ proposal, whyNot, now }: ProposalCardProps) => {
  const untried = untriedWords(proposal);
  return (
    <Card title={t('rule.proposal')} aside={<Tag {...proposalState(proposal)} />}>
      {proposal.changes.map((change) => (
        <Words key={change.name} className="strong block">
          {changeWords(change)}
        </Words>
      ))}
      <Words className="block">{t('rule.wouldBegin', { day: day(proposal.from, now) })}</Words>
      <Words className="second block">{`${byDepartment(proposal.by)} · ${moment(proposal.at, now)}`}</Words>
      <Box className="said lines">{proposal.reason}</Box>
      <Box className="gap">
        {untried !== undefined && <Words className="block">{untried}</Words>}
        {proposal.backTest !== undefined && <Result result={proposal.backTest} now={now} />}
      </Box>
      {whyNot !== undefined && (
        <Box className="gap">
          <Words className="block">{t('rule.whyNot', { why: say(whyNot) })}</Words>
        </Box>
      )}
    </Card>
  );
};
