import { Card } from '../../component/Card.tsx';
import { Box, Words } from '../../element/index.ts';
import { t } from '../../i18n/t.ts';
import { correctionViews, objectionViews } from '../../model/caseNotices.ts';
import type { CaseDetail } from '../../model/sendCommand.ts';

/** What villagers objected and what was answered, and what was set right afterwards. */
export const Dealings = ({ detail }: { readonly detail: CaseDetail }) => {
  const now = Date.now();
  const objections = objectionViews(detail, now);
  const corrections = correctionViews(detail, now);
  return (
    <>
      {objections.length > 0 && (
        <Card title={t('objection.title')}>
          {objections.map(({ id, head, words, answer }) => (
            <Box key={id} className="dealing">
              <Words className="second block">{head}</Words>
              <Words className="lines block">{words}</Words>
              {answer === undefined ? (
                <Words className="second block">{t('objection.open')}</Words>
              ) : (
                <Box className="said">
                  <Words className="second block">{answer.head}</Words>
                  <Words className="lines block">{answer.words}</Words>
                </Box>
              )}
            </Box>
          ))}
        </Card>
      )}
      {corrections.length > 0 && (
        <Card title={t('correction.title')}>
          {corrections.map(({ id, head, reason, changes }) => (
            <Box key={id} className="dealing">
              <Words className="second block">{head}</Words>
              <Words className="lines block">{reason}</Words>
              {changes.map(({ name, before, after }) => (
                <Box key={name} className="said">
                  <Words className="strong block">{name}</Words>
                  <Words className="lines block">{t('correction.before', { value: before })}</Words>
                  <Words className="lines block">{t('correction.after', { value: after })}</Words>
                </Box>
              ))}
            </Box>
          ))}
        </Card>
      )}
    </>
  );
};
