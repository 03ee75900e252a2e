import { useRouter } from '@tarojs/taro';
import { Page } from '../../component/Page.tsx';
import { param } from '../../path.ts';
import { RuleView } from './RuleView.tsx';

export default function RulePage() {
  const id = param(useRouter().params, 'id');
  return (
    <RuleView id={id}>
      {({ title, link, actions, body }) => (
        <Page title={title} link={link} actions={actions}>
          {body}
        </Page>
      )}
    </RuleView>
  );
}
