import { addMonths } from '@dingban/shared/score/month';
import { Segments } from '../component/Segments.tsx';
import { Box, Press, Words } from '../element/index.ts';
import { t } from '../i18n/t.ts';

export type Span = '12' | '3' | '1';

/** The query for so many months up to this one, as the server last said which that is. */
export const spanQuery = (span: Span, to: string | undefined): { readonly from?: string } =>
  span === '12' || to === undefined ? {} : { from: addMonths(to, 1 - Number(span)) };

interface ScopeProps {
  readonly place: { readonly name: string };
  readonly above: readonly { readonly id: string; readonly name: string }[];
  readonly span: Span;
  readonly onSpan: (span: Span) => void;
  readonly onPlace: (id: string) => void;
}

/** Where one is, the way up, and of which months the figures are. */
export const Scope = ({ place, above, span, onSpan, onPlace }: ScopeProps) => (
  <>
    <Box className="part crumbs" role="navigation" label={t('cockpit.way')}>
      {[...above].reverse().map(({ id, name }) => (
        <Press key={id} className="crumb" onPress={() => onPlace(id)}>
          {`${name} ›`}
        </Press>
      ))}
      <Words className="strong crumb-here">{place.name}</Words>
    </Box>
    <Segments
      label={t('cockpit.span')}
      options={(['12', '3', '1'] as const).map((id) => ({ id, words: t(`cockpit.span${id}`) }))}
      chosen={span}
      onChange={onSpan}
    />
  </>
);
