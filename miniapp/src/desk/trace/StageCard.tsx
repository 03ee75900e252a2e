import { bridge } from '../../bridge/index.ts';
import { Card } from '../../component/Card.tsx';
import { Photos } from '../../component/Photos.tsx';
import { Box, Press, Words } from '../../element/index.ts';
import { t } from '../../i18n/t.ts';
import type { StageModel } from '../../model/trace.ts';

const marks = { done: '✓', against: '!', now: '', todo: '' } as const;

/** One stage of the loop: what happened, when, by whom, with which files, and what was told of it. */
export const StageCard = ({ title, steps }: StageModel) => (
  <Card title={title} aside={<Words className="second">{t('trace.counts', { n: steps.length })}</Words>}>
    {steps.length === 0 && <Words className="second block">{t('trace.none')}</Words>}
    <Box role={steps.length === 0 ? undefined : 'list'}>
      {steps.map((step, i) => (
        <Box key={step.id} role="listitem" className={`step ${i === steps.length - 1 ? 'last' : ''}`}>
          <Box className="step-line" decorative />
          <Box className={`step-dot ${step.state}`} decorative>
            {marks[step.state]}
          </Box>
          <Words className="strong">{step.what}</Words>
          {step.who !== undefined && <Words>{` · ${step.who}`}</Words>}
          {step.detail !== undefined && <Words className="second block breakable">{step.detail}</Words>}
          {step.said !== undefined && <Box className="said lines">{step.said}</Box>}
          {step.files.some(({ picture }) => picture !== undefined) && (
            <Photos photos={step.files.flatMap(({ picture }) => picture ?? [])} />
          )}
          {step.files.map(({ key, words, url }) => (
            <Press key={key} className="file-line" onPress={() => bridge.openLink(url)}>
              {words}
            </Press>
          ))}
        </Box>
      ))}
    </Box>
  </Card>
);
