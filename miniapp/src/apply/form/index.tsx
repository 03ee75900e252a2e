import { useRouter } from '@tarojs/taro';
import { useLoad } from '../../api/load.ts';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { t } from '../../i18n/t.ts';
import { param } from '../../path.ts';
import { loadTask } from './loadTask.ts';
import { TaskForm } from './TaskForm.tsx';

/** Filling in: a new application, or the fields of a step of a case. The definition decides what is asked. */
export default function FormPage() {
  const { params } = useRouter();
  const loaded = useLoad(() =>
    loadTask({
      matter: param(params, 'matter'),
      sub: param(params, 'sub'),
      place: param(params, 'place'),
      caseId: param(params, 'case'),
      command: param(params, 'command'),
      node: param(params, 'node'),
    }),
  );
  return loaded.state.kind === 'ready' ? (
    <TaskForm task={loaded.state.data} />
  ) : (
    <Page title={t('apply.title')}>
      <Load loaded={loaded}>{() => null}</Load>
    </Page>
  );
}
