import { compute } from '@dingban/shared/form/compute';
import { Box, DateInput, Label, Words } from '../element/index.ts';
import { t } from '../i18n/t.ts';
import { FieldFrame, faultId } from './FieldFrame.tsx';
import type { Frame } from './frame.ts';

interface Half {
  readonly from: string;
  readonly to: string;
}

interface PeriodFieldProps extends Frame {
  readonly value: unknown;
  readonly onChange: (value: Half | undefined) => void;
}

const textIn = (value: unknown, name: keyof Half): string => {
  const one = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : '';
  return typeof one === 'string' ? one : '';
};

const DAYS = { as: 'number', formula: { kind: 'days', of: 'period' } } as const;

/** From when to when, both days included, with how many days that is. */
export const PeriodField = ({ value, onChange, ...frame }: PeriodFieldProps) => {
  const half: Half = { from: textIn(value, 'from'), to: textIn(value, 'to') };
  const put = (change: Partial<Half>): void => {
    const next = { ...half, ...change };
    onChange(next.from === '' && next.to === '' ? undefined : next);
  };
  const days = compute(DAYS, { period: half });
  return (
    <FieldFrame {...frame} group>
      <Box className="period">
        {(['from', 'to'] as const).map((end) => (
          <Box className="period-end" key={end}>
            <Label className="second" htmlFor={end === 'from' ? frame.id : `${frame.id}-to`}>
              {t(`period.${end}`)}
            </Label>
            <DateInput
              id={end === 'from' ? frame.id : `${frame.id}-to`}
              label={`${frame.label} ${t(`period.${end}`)}`}
              className={`control ${frame.fault === undefined ? '' : 'faulty'}`}
              value={half[end]}
              placeholder={t('field.chooseDate')}
              invalid={frame.fault !== undefined}
              describedBy={faultId(frame.id, frame.fault)}
              onChange={(date) => put({ [end]: date })}
            />
          </Box>
        ))}
      </Box>
      {days !== undefined && <Words className="second block">{t('period.days', { n: String(days) })}</Words>}
    </FieldFrame>
  );
};
