import { useState } from 'react';
import { ConfirmSheet } from '../../component/ConfirmSheet.tsx';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { PeopleChoice } from '../../form/PeopleChoice.tsx';
import { say, t } from '../../i18n/t.ts';
import type { Act } from '../../model/caseActs.ts';
import type { CaseDetail, Decision } from '../../model/sendCommand.ts';

interface ActSheetProps {
  readonly act: Act;
  readonly detail: CaseDetail;
  readonly onSend: (decision: Decision) => void;
  readonly onClose: () => void;
}

const WHERE = ['before', 'beside', 'after'] as const;

/** So many people can be asked or called at once. */
const MOST = 10;

/** What stands above the words: why, what one thinks, what one wants to say. */
const remarkLabel = ({ command, remark }: Act): string => {
  if (command === 'comment') return t('act.words');
  if (command === 'answer') return t('act.answerWords');
  return t(remark === 'required' ? 'act.reason' : 'act.remark');
};

/** The last look before an action that others will see; it asks to which step, to whom, and why. */
export const ActSheet = ({ act, detail, onSend, onClose }: ActSheetProps) => {
  const { returnTo, handTo, mayJoin, mayMention, objections } = detail;
  const [to, setTo] = useState(returnTo[0]?.id);
  const [where, setWhere] = useState<(typeof WHERE)[number]>('before');
  const [people, setPeople] = useState<readonly string[]>([]);
  const asksPeople = act.asks === 'person' || act.asks === 'signer' || act.asks === 'people';
  const open = objections.find(({ answer }) => answer === undefined);
  return (
    <ConfirmSheet
      title={act.words}
      words={act.about ?? t('act.everybodySees')}
      confirm={t('act.confirm', { act: act.words })}
      danger={act.style === 'danger'}
      missing={
        asksPeople && people.length === 0
          ? t('act.choosePerson')
          : people.length > MOST
            ? t('act.tooMany', { n: MOST })
            : undefined
      }
      remark={
        act.remark === 'none' ? undefined : { label: remarkLabel(act), required: act.remark === 'required' }
      }
      quoted={act.command === 'answer' ? open?.words : undefined}
      onConfirm={(remark) => onSend({ command: act.command, remark, to, where, people })}
      onClose={onClose}
    >
      {act.asks === 'step' && (
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
      {act.asks === 'signer' && (
        <ChoiceField
          id="where"
          label={t('act.where')}
          required
          options={WHERE.map((id) => ({ id, label: t(`where.${id}`) }))}
          chosen={[where]}
          several={false}
          onChange={([id]) => setWhere(WHERE.find((one) => one === id) ?? where)}
        />
      )}
      {asksPeople && (
        <PeopleChoice
          id="people"
          label={t(act.asks === 'people' ? 'act.whom.several' : 'act.whom')}
          required
          people={act.asks === 'person' ? handTo : mayJoin}
          chosen={people}
          several={act.asks === 'people'}
          onChange={setPeople}
        />
      )}
      {act.asks === 'mentions' && mayMention.length > 0 && (
        <PeopleChoice
          id="people"
          label={t('act.mention')}
          required={false}
          people={mayMention}
          chosen={people}
          several
          onChange={setPeople}
        />
      )}
    </ConfirmSheet>
  );
};
