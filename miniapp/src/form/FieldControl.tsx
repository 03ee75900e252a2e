import type { Value } from '@dingban/shared/form/value';
import { never } from '@dingban/shared/result';
import { memo } from 'react';
import { bridge } from '../bridge/index.ts';
import { say, t } from '../i18n/t.ts';
import { filesOf } from '../model/value.ts';
import { AccountField } from './AccountField.tsx';
import { CalculatedField } from './CalculatedField.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { FilesField } from './FilesField.tsx';
import type { ControlOf, Frame } from './frame.ts';
import { LocationField } from './LocationField.tsx';
import { NumberField } from './NumberField.tsx';
import { PeriodField } from './PeriodField.tsx';
import { EntryField } from './picker/EntryField.tsx';
import { PersonField } from './picker/PersonField.tsx';
import { RowsField } from './rows/RowsField.tsx';
import { SignatureField } from './signature/SignatureField.tsx';
import { TextField } from './TextField.tsx';
import { useField } from './useForm.ts';

/** DingTalk's mini-program uploads pictures, sound and films, no documents (facts: dd.uploadFile). */
const canChooseDocuments = (): boolean => bridge.phone().container !== 'dingtalk-mini';

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.filter((one): one is string => typeof one === 'string')
    : typeof value === 'string'
      ? [value]
      : [];

const some = <T,>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

/** The control that a field definition asks for. Drawn again only when something about its own field changes. */
export const FieldControl: ControlOf = memo(({ store, field, scope, prefix }) => {
  const { value, result, shown, required, fault } = useField(store, field.id);
  if (!shown) return null;
  const frame: Frame = {
    id: `${prefix}${field.id}`,
    label: say(field.label),
    help: field.help === undefined ? undefined : say(field.help),
    required,
    fault,
  };
  const put = (next: unknown): void => store.change({ [field.id]: next });
  const typed = typeof value === 'string' ? value : '';
  const putText = (text: string): void => put(text === '' ? undefined : text);
  switch (field.kind) {
    case 'text':
      return <TextField {...frame} value={typed} maxLength={field.max} onChange={putText} />;
    case 'longText':
      return <TextField {...frame} value={typed} maxLength={field.max} long onChange={putText} />;
    case 'phone':
      return <TextField {...frame} value={typed} keyboard="phone" maxLength={20} onChange={putText} />;
    case 'idNumber':
    case 'creditCode':
      return <TextField {...frame} value={typed} maxLength={18} onChange={putText} />;
    case 'bankAccount':
      return <AccountField {...frame} value={typed} onChange={putText} />;
    case 'number':
      return (
        <NumberField
          {...frame}
          value={value}
          money={false}
          unit={say(field.unit)}
          whole={field.decimals === 0}
          onChange={put}
        />
      );
    case 'money':
      return <NumberField {...frame} value={value} money unit="" whole={false} onChange={put} />;
    case 'date':
      return <TextField {...frame} value={typed} date onChange={putText} />;
    case 'period':
      return <PeriodField {...frame} value={value} onChange={put} />;
    case 'yesNo':
      return (
        <ChoiceField
          {...frame}
          options={[
            { id: 'yes', label: t('yes') },
            { id: 'no', label: t('no') },
          ]}
          chosen={typeof value === 'boolean' ? [value ? 'yes' : 'no'] : []}
          several={false}
          onChange={([id]) => put(id === 'yes')}
        />
      );
    case 'choice':
    case 'choices': {
      const several = field.kind === 'choices';
      return (
        <ChoiceField
          {...frame}
          options={field.options.map(({ id, label }) => ({ id, label: say(label) }))}
          chosen={strings(value)}
          several={several}
          onChange={(chosen) => put(several ? some(chosen) : chosen[0])}
        />
      );
    }
    case 'photos':
    case 'videos':
      return (
        <FilesField
          {...frame}
          files={filesOf(value as Value | undefined)}
          max={field.max}
          film={field.kind === 'videos'}
          source={scope.evidence || field.onSite === true ? 'camera' : 'any'}
          onSite={field.onSite === true}
          onChange={(files) => put(some(files))}
        />
      );
    case 'files':
      return (
        <FilesField
          {...frame}
          files={filesOf(value as Value | undefined)}
          max={field.max}
          help={canChooseDocuments() ? frame.help : t('photo.noDocuments', { n: field.max })}
          film={false}
          source={canChooseDocuments() ? 'document' : 'any'}
          onSite={false}
          onChange={(files) => put(some(files))}
        />
      );
    case 'signature':
      return <SignatureField {...frame} files={filesOf(value as Value | undefined)} onChange={put} />;
    case 'person':
      return <PersonField {...frame} place={scope.place} value={value} onChange={put} />;
    case 'entry':
      return (
        <EntryField {...frame} field={field} place={scope.place} value={value} onChange={store.change} />
      );
    case 'location':
      return <LocationField {...frame} value={value} onChange={put} />;
    case 'calculated':
      return <CalculatedField field={field} id={frame.id} value={result} />;
    case 'rows':
      return (
        <RowsField {...frame} store={store} field={field} scope={scope} result={result} Cell={FieldControl} />
      );
    default:
      return never(field);
  }
});
