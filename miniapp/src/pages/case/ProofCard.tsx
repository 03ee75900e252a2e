import { type ActionRecord, findChainFault } from '@dingban/shared/ledger/record';
import { hex, sha256 } from '@dingban/shared/ledger/sha256';
import { utf8 } from '@dingban/shared/ledger/utf8';
import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { Button } from '../../component/Button.tsx';
import { Card } from '../../component/Card.tsx';
import { Words } from '../../element/index.ts';
import { t } from '../../i18n/t.ts';
import type { CaseDetail } from '../../model/sendCommand.ts';

/** Recomputes the hash of every record on this phone; the server's word is not taken for it. */
const verify = async ({ id, proof }: CaseDetail): Promise<string> => {
  const answer = await ask('proveCase', { id });
  if (!answer.ok) return t('proof.failed');
  const records = answer.data.records as unknown as readonly ActionRecord[];
  const fault = findChainFault(records, (text) => hex(sha256(utf8(text))));
  if (fault !== undefined) return t('proof.bad', { n: fault.seq });
  if (records[proof.length - 1]?.hash !== proof.head) return t('proof.bad', { n: proof.length });
  return t('proof.good', { n: records.length });
};

export const ProofCard = ({ detail }: { readonly detail: CaseDetail }) => {
  const [checking, setChecking] = useState(false);
  const [result, setResult] = useState<string>();
  const check = async (): Promise<void> => {
    setChecking(true);
    setResult(await verify(detail));
    setChecking(false);
  };
  return (
    <Card>
      {result !== undefined && <Words className="block">{result}</Words>}
      <Button
        words={t('proof.check')}
        reason={checking ? t('proof.checking') : undefined}
        onPress={() => {
          void check();
        }}
      />
    </Card>
  );
};
