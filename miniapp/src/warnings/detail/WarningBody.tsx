import { Card } from '../../component/Card.tsx';
import { KeyValue } from '../../component/KeyValue.tsx';
import { Tag } from '../../component/Tag.tsx';
import { Timeline } from '../../component/Timeline.tsx';
import { Box, Heading, Words } from '../../element/index.ts';
import { t } from '../../i18n/t.ts';
import type { WarningModel } from '../../model/warning.ts';

export const WarningBody = ({ model }: { readonly model: WarningModel }) => (
  <>
    <Card edge={model.edge}>
      <Box className="card-head">
        <Heading level={2} className="card-title">
          {model.title}
        </Heading>
        <Tag {...model.state} />
      </Box>
      <Words className="block">{model.sentence}</Words>
    </Card>
    <Card title={t('warning.compared')}>
      <Box className="compare">
        {model.compared.map(({ name, value }) => (
          <Box className="compare-one" key={`${name}${value}`}>
            <Words className="second block">{name}</Words>
            <Words className="compare-value">{value}</Words>
          </Box>
        ))}
      </Box>
      <Box className="gap">
        <KeyValue pairs={model.facts} />
      </Box>
    </Card>
    <Card title={t('warning.handling')}>
      <Timeline steps={model.steps} />
    </Card>
  </>
);
