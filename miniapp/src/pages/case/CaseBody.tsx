import { Card } from '../../component/Card.tsx';
import { KeyValue } from '../../component/KeyValue.tsx';
import { Papers } from '../../component/Papers.tsx';
import { Photos } from '../../component/Photos.tsx';
import { Table } from '../../component/Table.tsx';
import { Tag } from '../../component/Tag.tsx';
import { Timeline } from '../../component/Timeline.tsx';
import { Box, Heading, Press, Words } from '../../element/index.ts';
import { say, t } from '../../i18n/t.ts';
import type { CaseModel } from '../../model/case.ts';
import type { CaseDetail } from '../../model/sendCommand.ts';
import { open } from '../../path.ts';
import { Dealings } from './Dealings.tsx';
import { ProofCard } from './ProofCard.tsx';

/** First what it is about, because whoever decides must have seen the document; then how far it is. */
export const CaseBody = ({ detail, model }: { readonly detail: CaseDetail; readonly model: CaseModel }) => (
  <Box className="columns">
    <Box className="column">
      {detail.warnings.map(({ id, severity, sentence }) => (
        <Box className={`part notice ${severity === 'yellow' ? 'yellow' : 'red'}`} key={id}>
          <Press onPress={() => open('warning', { id })}>{say(sentence)}</Press>
        </Box>
      ))}
      {model.notices.map(({ id, tone, words }) => (
        <Box className={`part notice ${tone}`} role="note" key={id}>
          {words}
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
      {model.groups.map(({ label, pairs, tables, photos, papers }) => (
        <Card key={label} title={label}>
          <KeyValue pairs={pairs} />
          {tables.map((table) => (
            <Table key={table.label} table={table} />
          ))}
          {photos.length > 0 && <Photos photos={photos} />}
          <Papers papers={papers} />
        </Card>
      ))}
    </Box>
    <Box className="column">
      <Card title={t('case.progress')}>
        <Timeline steps={model.steps} />
      </Card>
      <Dealings detail={detail} />
      {model.copies !== undefined && (
        <Card>
          <Words className="second">{model.copies}</Words>
        </Card>
      )}
      <ProofCard detail={detail} />
    </Box>
  </Box>
);
