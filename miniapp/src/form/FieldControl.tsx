import type { Field } from '@dingban/shared/form/field';
import type { Value } from '@dingban/shared/form/value';
import { never } from '@dingban/shared/result';
import { memo } from 'react';
import { bridge } from '../bridge/index.ts';
import { say, t } from '../i18n/t.ts';
import { filesOf } from '../model/value.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { NumberField } from './NumberField.tsx';
import { PhotoField } from './PhotoField.tsx';
import { TextField } from './TextField.tsx';

interface FieldControlProps {
  readonly field: Field;
  readonly required: boolean;
  readonly value: unknown;
  readonly fault: string | undefined;
  /** Evidence of something done must be photographed on the spot. */
  readonly evidence: boolean;
  readonly onChange: (id: string, value: unknown) => void;
}

/** DingTalk's mini-program uploads pictures, sound and films, no documents (facts: dd.uploadFile). */
const canChooseDocuments = (): boolean => bridge.phone().container !== 'dingtalk-mini';

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.filter((one): one is string => typeof one === 'string')
    : typeof value === 'string'
      ? [value]
      : [];

/** The control that a field definition asks for. Drawn again only when its own value or fault changes. */
export const FieldControl = memo(
  ({ field, required, value, fault, evidence, onChange }: FieldControlProps) => {
    const frame = {
      id: `field-${field.id}`,
      label: say(field.label),
      help: field.help === undefined ? undefined : say(field.help),
      required,
      fault,
    };
    const put = (next: unknown): void => onChange(field.id, next);
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
            onChange={(chosen) => put(several ? (chosen.length === 0 ? undefined : chosen) : chosen[0])}
          />
        );
      }
      case 'photos':
      case 'files':
        return (
          <PhotoField
            {...frame}
            files={filesOf(value as Value | undefined)}
            max={field.max}
            help={
              field.kind === 'files' && !canChooseDocuments()
                ? t('photo.noDocuments', { n: field.max })
                : frame.help
            }
            source={
              field.kind === 'files'
                ? canChooseDocuments()
                  ? 'document'
                  : 'any'
                : evidence
                  ? 'camera'
                  : 'any'
            }
            onChange={(files) => put(files.length === 0 ? undefined : files)}
          />
        );
      default:
        return never(field);
    }
  },
);
