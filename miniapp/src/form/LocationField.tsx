import { useState } from 'react';
import type { Position } from '../bridge/bridge.ts';
import { bridge } from '../bridge/index.ts';
import { Button } from '../component/Button.tsx';
import { Box, Words } from '../element/index.ts';
import { coordinates } from '../format/place.ts';
import { t } from '../i18n/t.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { Frame } from './frame.ts';

interface LocationFieldProps extends Frame {
  readonly value: unknown;
  readonly onChange: (value: Position | undefined) => void;
}

const positionIn = (value: unknown): Position | undefined =>
  typeof value === 'object' && value !== null && 'latitude' in value && 'longitude' in value
    ? (value as Position)
    : undefined;

/** Where one stands now, as the phone measures it. Nobody types coordinates. */
export const LocationField = ({ value, onChange, ...frame }: LocationFieldProps) => {
  const [state, setState] = useState<'idle' | 'asking' | 'denied'>('idle');
  const here = positionIn(value);
  const locate = async (): Promise<void> => {
    setState('asking');
    const found = await bridge.location();
    setState(found.ok ? 'idle' : 'denied');
    if (found.ok) onChange(found.value);
  };
  return (
    <FieldFrame {...frame} fault={state === 'denied' ? t('location.denied') : frame.fault} group>
      {here !== undefined && (
        <Box className="picked">
          {here.address !== undefined && <Words className="block">{here.address}</Words>}
          <Words className="second block">
            {coordinates(here)}
            {here.accuracy === undefined ? '' : ` · ${t('location.accuracy', { n: here.accuracy })}`}
          </Words>
        </Box>
      )}
      <Button
        words={t(here === undefined ? 'location.take' : 'location.again')}
        label={`${frame.label} ${t(here === undefined ? 'location.take' : 'location.again')}`}
        reason={state === 'asking' ? t('location.asking') : undefined}
        onPress={() => {
          void locate();
        }}
      />
    </FieldFrame>
  );
};
