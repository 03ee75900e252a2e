import type { Calculated } from '@dingban/shared/form/field';
import { inWords } from '@dingban/shared/form/inWords';
import type { Value } from '@dingban/shared/form/value';
import { Box, Words } from '../element/index.ts';
import { say, t } from '../i18n/t.ts';
import { valueText } from '../model/value.ts';

/** A line that nobody writes: it follows what it is calculated from. Money stands in words too, as on a receipt. */
export const CalculatedField = ({
  field,
  id,
  value,
}: {
  readonly field: Calculated;
  readonly id: string;
  readonly value: unknown;
}) => (
  <Box className="field calculated" id={id}>
    <Words className="calculated-label">{say(field.label)}</Words>
    <Words className={`calculated-value ${value === undefined ? 'waiting' : ''}`}>
      {value === undefined ? t('calculated.notYet') : valueText(field, value as Value, Date.now())}
    </Words>
    {field.as === 'money' && typeof value === 'number' && (
      <Words className="second block">{t('calculated.words', { words: inWords(value) })}</Words>
    )}
    {field.help !== undefined && <Words className="second block">{say(field.help)}</Words>}
  </Box>
);
