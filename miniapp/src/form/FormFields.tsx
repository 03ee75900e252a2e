import type { Form } from '@dingban/shared/form/field';
import { Card } from '../component/Card.tsx';
import { Tag } from '../component/Tag.tsx';
import { Box, Heading, Press, Words } from '../element/index.ts';
import { t } from '../i18n/t.ts';
import type { Label } from '../model/tone.ts';
import { FieldControl } from './FieldControl.tsx';
import type { FormStore } from './formStore.ts';
import type { Scope } from './frame.ts';
import type { Section, Sections } from './useSections.ts';

interface FormFieldsProps {
  readonly form: Pick<Form, 'groups'>;
  readonly store: FormStore;
  readonly scope: Scope;
  readonly sections: Sections;
}

/** How far a section is, in a word. */
const stateOf = ({ faults, open, required }: Section): Label => {
  if (faults > 0) return { words: t('section.faults', { n: faults }), tone: 'red' };
  if (open > 0) return { words: t('section.open', { n: open }), tone: 'orange' };
  return required === 0
    ? { words: t('section.free'), tone: 'grey' }
    : { words: t('section.done'), tone: 'green' };
};

export const sectionId = (section: string): string => `section-${section}`;

/** The groups of fields that one node writes, as the definition has them; a field shows only while its condition holds. */
export const FormFields = ({ form, store, scope, sections }: FormFieldsProps) => {
  const { layout, current, isOpen, toggle } = sections;
  const fieldsOf = (id: string) => form.groups.find((group) => group.id === id)?.fields ?? [];
  const controls = (id: string) =>
    fieldsOf(id).map((field) => (
      <FieldControl key={field.id} store={store} field={field} scope={scope} prefix="field-" />
    ));
  if (layout === 'step') {
    const section = sections.sections[current];
    return section === undefined ? null : (
      <Box id={sectionId(section.id)} className="section">
        <Card title={section.label}>
          <Words className="second block">
            {t('section.position', { n: current + 1, of: sections.sections.length })}
          </Words>
          {controls(section.id)}
        </Card>
      </Box>
    );
  }
  return (
    <>
      {sections.sections.map((section) =>
        layout === 'open' ? (
          <Card key={section.id} title={section.label}>
            {controls(section.id)}
          </Card>
        ) : (
          <Box className="part card folded section" id={sectionId(section.id)} key={section.id}>
            <Heading level={2} className="fold-title">
              <Press className="fold" expanded={isOpen(section.id)} onPress={() => toggle(section.id)}>
                <Words className={`fold-mark ${isOpen(section.id) ? 'open' : ''}`} decorative />
                <Words className="fold-label">{section.label}</Words>
                <Tag {...stateOf(section)} />
              </Press>
            </Heading>
            {isOpen(section.id) && controls(section.id)}
          </Box>
        ),
      )}
    </>
  );
};
