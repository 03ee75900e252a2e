import { Card } from '../../component/Card.tsx';
import { KeyValue } from '../../component/KeyValue.tsx';
import { Tag } from '../../component/Tag.tsx';
import { Timeline } from '../../component/Timeline.tsx';
import { Box, Words } from '../../element/index.ts';
import { say, t } from '../../i18n/t.ts';
import {
  forceWords,
  parameterPairs,
  type RuleDetail,
  recordWords,
  timeWords,
  versionSteps,
} from '../../model/rule.ts';
import { ProposalCard } from './ProposalCard.tsx';

interface RuleBodyProps {
  readonly detail: RuleDetail;
  readonly now: number;
}

export const RuleBody = ({ detail, now }: RuleBodyProps) => {
  const steps = versionSteps(detail, now);
  return (
    <>
      <Card title={t('rule.finds')} aside={<Tag words={t(`rules.kind.${detail.kind}`)} tone="blue" />}>
        <Words className="block">{say(detail.meaning)}</Words>
        <Box className="gap">
          <KeyValue
            pairs={[
              { name: t('disclosure.basis'), value: say(detail.basis) },
              { name: t('rule.record'), value: recordWords(detail.record) },
              { name: t('rule.time'), value: timeWords(detail.record) },
            ]}
          />
        </Box>
      </Card>
      {detail.proposal !== undefined && (
        <ProposalCard proposal={detail.proposal} whyNot={detail.whyNot} now={now} />
      )}
      <Card title={t('rule.parameters')}>
        {detail.parameters.length === 0 ? (
          <Words className="second block">{t('rule.noParameters')}</Words>
        ) : (
          <>
            {forceWords(detail, now).map((words) => (
              <Words key={words} className="block">
                {words}
              </Words>
            ))}
            <Box className="gap">
              <KeyValue pairs={parameterPairs(detail)} />
            </Box>
          </>
        )}
      </Card>
      {steps.length > 0 && (
        <Card title={t('rule.history')}>
          <Timeline steps={steps} />
        </Card>
      )}
    </>
  );
};
