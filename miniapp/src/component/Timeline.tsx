import { Box, Words } from '../element/index.ts';
import { t } from '../i18n/t.ts';
import type { Step } from '../model/caseParts.ts';
import { Papers } from './Papers.tsx';
import { Photos } from './Photos.tsx';

const marks = { done: '✓', against: '×', now: '', todo: '' } as const;

/** What was done, by whom, when, how long it took and what was said; then what comes next. */
export const Timeline = ({ steps }: { readonly steps: readonly Step[] }) => (
  <Box role="list">
    {steps.map((step, i) => (
      <Box key={step.id} role="listitem" className={`step ${i === steps.length - 1 ? 'last' : ''}`}>
        <Box className="step-line" decorative />
        <Box className={`step-dot ${step.state}`} decorative>
          {marks[step.state]}
        </Box>
        <Words className="strong">{step.what}</Words>
        {step.who !== undefined && <Words>{` · ${step.who}`}</Words>}
        {step.state === 'todo' && <Words className="unseen">{t('step.later')}</Words>}
        {step.detail !== undefined && <Words className="second block">{step.detail}</Words>}
        {step.said !== undefined && <Box className="said lines">{step.said}</Box>}
        {step.photos !== undefined && <Photos photos={step.photos} />}
        {step.papers !== undefined && <Papers papers={step.papers} />}
      </Box>
    ))}
  </Box>
);
