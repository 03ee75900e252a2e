import { useState } from 'react';
import { ConfirmSheet } from '../../component/ConfirmSheet.tsx';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { say, t } from '../../i18n/t.ts';
import type { Act } from '../../model/case.ts';
import type { CaseDetail, Decision } from '../../model/sendCommand.ts';

interface ActSheetProps {
  readonly act: Act;
  readonly returnTo: CaseDetail['returnTo'];
  readonly onSend: (decision: Decision) => void;
  readonly onClose: () => void;
}

/** The last look before an action that others will see; a return also asks to whom. */
export const ActSheet = ({ act, returnTo, onSend, onClose }: ActSheetProps) => {
  const [to, setTo] = useState(returnTo[0]?.id);
  const returning = act.command === 'return';
  return (
    <ConfirmSheet
      title={act.words}
      words={t('act.everybodySees')}
      confirm={t('act.confirm', { act: act.words })}
      danger={act.style === 'danger'}
      remark={
        act.remark === 'none'
          ? undefined
          : {
              label: t(act.remark === 'required' ? 'act.reason' : 'act.comment'),
              required: act.remark === 'required',
            }
      }
      onConfirm={(remark) => onSend({ command: act.command, remark, to })}
      onClose={onClose}
    >
      {returning && (
        <ChoiceField
          id="return-to"
          label={t('act.returnTo')}
          required
          options={returnTo.map(({ id, label }) => ({ id, label: say(label) }))}
          chosen={to === undefined ? [] : [to]}
          several={false}
          onChange={([id]) => setTo(id)}
        />
      )}
    </ConfirmSheet>
  );
};
