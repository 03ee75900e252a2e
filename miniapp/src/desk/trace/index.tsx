import type { Answer } from '@dingban/shared/api/contracts';
import { useRouter } from '@tarojs/taro';
import { ask } from '../../api/client.ts';
import { useLoad } from '../../api/load.ts';
import { bridge } from '../../bridge/index.ts';
import { Button } from '../../component/Button.tsx';
import { Card } from '../../component/Card.tsx';
import { KeyValue } from '../../component/KeyValue.tsx';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { Row } from '../../component/Row.tsx';
import { Tag } from '../../component/Tag.tsx';
import { Box, Heading, Words } from '../../element/index.ts';
import { moment } from '../../format/when.ts';
import { say, t } from '../../i18n/t.ts';
import { caseModel } from '../../model/case.ts';
import { caseState } from '../../model/status.ts';
import { proofOf, stagesOf } from '../../model/trace.ts';
import { open, param } from '../../path.ts';
import { StageCard } from './StageCard.tsx';

type CaseTrace = Answer<'traceCase'>;

const Linked = ({ linked }: { readonly linked: CaseTrace['linked'] }) => (
  <Card title={t('trace.linked')}>
    {linked.map(({ caseId, number, title, status, direction, label }, i) => (
      <Row
        key={`${direction}-${caseId}`}
        first={i === 0}
        item={{
          id: caseId,
          title,
          facts: [t(`trace.${direction}`), ...(label === undefined ? [] : [say(label)]), number],
          state: caseState(status),
        }}
        onPress={() => open('trace', { id: caseId })}
      />
    ))}
  </Card>
);

/** Everything that happened to one case, by the six stages of the loop. */
export default function Trace() {
  const id = param(useRouter().params, 'id');
  const loaded = useLoad(() => ask('traceCase', { id }));
  return (
    <Page
      title={t('trace.title')}
      link={bridge.print === undefined ? undefined : { words: t('desk.print'), onPress: bridge.print }}
    >
      <Load loaded={loaded}>
        {(trace) => {
          const now = Date.now();
          const model = caseModel(trace.case, now);
          const proof = proofOf(trace);
          return (
            <>
              <Card>
                <Box className="card-head">
                  <Heading level={2} className="card-title">
                    {model.title}
                  </Heading>
                  <Tag {...model.state} />
                </Box>
                <KeyValue pairs={[{ name: t('desk.matter'), value: model.matter }, ...model.facts]} />
                <Words className="second block print-only">
                  {t('desk.printedAt', { when: moment(now, now) })}
                </Words>
                <Box className="gap no-print">
                  <Button words={t('trace.open')} onPress={() => open('case', { id })} />
                </Box>
              </Card>
              {stagesOf(trace, now).map((stage) => (
                <StageCard key={stage.stage} {...stage} />
              ))}
              {trace.ratingsLeft > 0 && (
                <Words className="second block part">
                  {t('trace.ratingsLeft', { n: trace.ratingsLeft })}
                </Words>
              )}
              {trace.linked.length > 0 && <Linked linked={trace.linked} />}
              <Card title={t('trace.proof')} edge={proof.whole ? undefined : 'red'}>
                <Words className="block">{proof.words}</Words>
                <Words className="second block breakable">{proof.head}</Words>
              </Card>
            </>
          );
        }}
      </Load>
    </Page>
  );
}
