import { Card } from '../../component/Card.tsx';
import { Tag } from '../../component/Tag.tsx';
import { Box, Words } from '../../element/index.ts';
import { t } from '../../i18n/t.ts';
import { flowSteps } from '../../model/flow.ts';
import type { CaseDetail } from '../../model/sendCommand.ts';

/** The whole way of a case, drawn from its process: box below box, to be read in order by eye and by ear. */
export const FlowChart = ({ detail }: { readonly detail: CaseDetail }) => (
  <Card title={t('flow.title')}>
    <Box role="list" label={t('flow.title')}>
      {flowSteps(detail, Date.now()).map(({ id, state, name, tag, lines }, i) => (
        <Box key={id} role="listitem" className="flow-item">
          {i > 0 && (
            <Box className="flow-arrow" decorative>
              ↓
            </Box>
          )}
          <Box className={`flow-box ${state}`}>
            <Box className="card-head flow-head">
              <Words className="strong">{name}</Words>
              <Tag {...tag} />
            </Box>
            {lines
              .filter((line) => line !== '')
              .map((line) => (
                <Words className="second block" key={line}>
                  {line}
                </Words>
              ))}
          </Box>
        </Box>
      ))}
    </Box>
  </Card>
);
