import { Button } from '../../component/Button.tsx';
import type { FormStore } from '../../form/formStore.ts';
import { useProgress } from '../../form/useForm.ts';
import type { Sections } from '../../form/useSections.ts';
import { t } from '../../i18n/t.ts';

interface FormActionsProps {
  readonly store: FormStore;
  readonly sections: Sections;
  readonly words: string;
  readonly sending: boolean;
  /** It was to be sent already: whoever puts things right sends again, wherever they are. */
  readonly tried: boolean;
  readonly onGo: (index: number) => void;
  readonly onSubmit: () => void;
}

/** One main action: the next section, and at the end, or when nothing is left to fill in, sending it. */
export const FormActions = ({ store, sections, words, sending, tried, onGo, onSubmit }: FormActionsProps) => {
  const { required, done } = useProgress(store);
  const { layout, current } = sections;
  const next = sections.sections[current + 1];
  const stepping = layout !== 'open' && next !== undefined && done < required && !tried;
  return (
    <>
      {layout === 'step' && current > 0 && (
        <Button words={t('section.before')} onPress={() => onGo(current - 1)} />
      )}
      {stepping ? (
        <Button
          kind="main"
          words={t('section.next', { name: next.label })}
          onPress={() => onGo(current + 1)}
        />
      ) : (
        <>
          {layout === 'step' && next !== undefined && (
            <Button words={t('section.next', { name: next.label })} onPress={() => onGo(current + 1)} />
          )}
          <Button
            kind="main"
            words={words}
            reason={sending ? t('form.sending') : undefined}
            onPress={onSubmit}
          />
        </>
      )}
    </>
  );
};
