import { Card } from '../../component/Card.tsx';
import { KeyValue } from '../../component/KeyValue.tsx';
import { Photos } from '../../component/Photos.tsx';
import { Tag } from '../../component/Tag.tsx';
import { Timeline } from '../../component/Timeline.tsx';
import { Box, Heading, Press, Words } from '../../element/index.ts';
import { say, t } from '../../i18n/t.ts';
import type { CaseModel } from '../../model/case.ts';
import type { CaseDetail } from '../../model/sendCommand.ts';
import { open } from '../../path.ts';
import { ProofCard } from './ProofCard.tsx';

export const CaseBody = ({ detail, model }: { readonly detail: CaseDetail; readonly model: CaseModel }) => (
  <Box className="columns">
    <Box className="column">
      {detail.warnings.map(({ id, severity, sentence }) => (
        <Box className={`part notice ${severity === 'yellow' ? 'yellow' : 'red'}`} key={id}>
          <Press onPress={() => open('warning', { id })}>{say(sentence)}</Press>
        </Box>
      ))}
      <Card>
        <Box className="card-head">
          <Heading level={2} className="card-title">
            {model.title}
          </Heading>
          <Tag {...model.state} />
        </Box>
        <KeyValue pairs={model.facts} />
      </Card>
      <Card title={t('case.progress')}>
        <Timeline steps={model.steps} />
      </Card>
      {model.copies !== undefined && (
        <Card>
          <Words className="second">{model.copies}</Words>
        </Card>
      )}
      <ProofCard detail={detail} />
    </Box>
    <Box className="column">
      {model.photos.length > 0 && (
        <Card title={t('case.evidence')}>
          <Photos photos={model.photos} />
        </Card>
      )}
      {model.groups.map(({ label, pairs }) => (
        <Card key={label} title={label}>
          <KeyValue pairs={pairs} />
        </Card>
      ))}
    </Box>
  </Box>
);
