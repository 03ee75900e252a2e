import path from 'node:path';
import { Alipay } from '@tarojs/plugin-platform-alipay';
import type { IPluginContext } from '@tarojs/service';
import speakable from './speakable.json';

/** The DingTalk mini-program: the Alipay container under another global, with our own reading attributes. */
class DingTalk extends Alipay {
  override platform = 'dd';
  override globalObject = 'dd';
  override runtimePath = path.resolve(__dirname, 'runtime.js');

  constructor(ctx: IPluginContext, config: object) {
    super(ctx, config);
    this.setupTransaction.addWrapper({
      close: () => {
        this.template.mergeComponents(ctx, speakable);
        ctx.modifyWebpackChain(({ chain, webpack }) => {
          // Taro's Alipay runtime says `my`, a global that DingTalk does not promise; and looking for the global
          // object takes new Function, which it forbids.
          chain.plugin('dingtalkGlobal').use(webpack.DefinePlugin, [{ my: 'dd', global: '({})' }]);
          chain.plugin('dingtalkTwin').use(webpack.NormalModuleReplacementPlugin, [
            /\.h5(\.tsx?)$/,
            (resource: { request: string }) => {
              resource.request = resource.request.replace(/\.h5(\.tsx?)$/, '.dd$1');
            },
          ]);
        });
      },
    });
  }
}

export default (ctx: IPluginContext): void => {
  ctx.registerPlatform({
    name: 'dd',
    useConfigName: 'mini',
    fn: ({ config }: { config: object }) => new DingTalk(ctx, config).start(),
  });
};
