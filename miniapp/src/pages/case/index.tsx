import { useRouter } from '@tarojs/taro';
import { Page } from '../../component/Page.tsx';
import { param } from '../../path.ts';
import { CaseView } from './CaseView.tsx';

export default function Case() {
  const id = param(useRouter().params, 'id');
  return (
    <CaseView id={id}>
      {({ title, link, actions, body }) => (
        <Page title={title} link={link} actions={actions}>
          {body}
        </Page>
      )}
    </CaseView>
  );
}
