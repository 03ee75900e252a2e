import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { useLoad } from '../../api/load.ts';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { t } from '../../i18n/t.ts';
import { param } from '../../path.ts';
import { EntryForm } from './EntryForm.tsx';
import { EntryView } from './EntryView.tsx';

/** One entry, read or corrected. */
const Known = ({ id }: { readonly id: string }) => {
  const loaded = useLoad(() => ask('readEntry', { id }));
  const [editing, setEditing] = useState(false);
  const detail = loaded.state.kind === 'ready' ? loaded.state.data : undefined;
  if (detail !== undefined && editing)
    return (
      <EntryForm
        definition={detail.registry}
        place={detail.registry.place.id}
        detail={detail}
        onSaved={(saved) => {
          loaded.put(saved);
          setEditing(false);
        }}
        onLeave={() => setEditing(false)}
      />
    );
  if (detail !== undefined)
    return <EntryView detail={detail} onChange={loaded.put} onEdit={() => setEditing(true)} />;
  return (
    <Page title={t('registry.entry')}>
      <Load loaded={loaded}>{() => null}</Load>
    </Page>
  );
};

/** A new entry; once it is saved it is shown. */
const Fresh = ({ registry, place }: { readonly registry: string; readonly place: string }) => {
  const loaded = useLoad(() => ask('registry', { id: registry, query: { place } }));
  const [saved, setSaved] = useState<string>();
  if (saved !== undefined) return <Known id={saved} />;
  if (loaded.state.kind === 'ready')
    return (
      <EntryForm definition={loaded.state.data} place={place} onSaved={({ entry }) => setSaved(entry)} />
    );
  return (
    <Page title={t('registry.new')}>
      <Load loaded={loaded}>{() => null}</Load>
    </Page>
  );
};

/** An entry of a register: `id` names one that there is, else a new one of `registry` at `place` is begun. */
export default function Entry() {
  const { params } = useRouter();
  const id = param(params, 'id');
  return id === '' ? (
    <Fresh registry={param(params, 'registry')} place={param(params, 'place')} />
  ) : (
    <Known id={id} />
  );
}
