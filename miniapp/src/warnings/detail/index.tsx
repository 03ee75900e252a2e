import { useRouter } from '@tarojs/taro';
import { Page } from '../../component/Page.tsx';
import { param } from '../../path.ts';
import { WarningView } from './WarningView.tsx';

export default function Warning() {
  const id = param(useRouter().params, 'id');
  return (
    <WarningView id={id}>
      {({ title, link, actions, body }) => (
        <Page title={title} link={link} actions={actions}>
          {body}
        </Page>
      )}
    </WarningView>
  );
}
