import path from 'node:path';

/** DingTalk and H5 from one source: see docs/decisions on the front end. Sizes are CSS pixels, so no rpx or rem rewriting. */
const type = process.env.TARO_ENV === 'h5' ? 'h5' : 'dd';
const root = path.resolve(__dirname, '..');
const shared = path.resolve(root, '../shared');
const plain = { pxtransform: { enable: false }, cssModules: { enable: false } };
/** What has to be compiled down although it is not in src: workspaces are symlinks, so the real folder counts. */
const compile = { include: [shared, path.resolve(root, 'platform')] };

/** As much of webpack's chunk as tells which page it was made for. */
interface Chunk {
  readonly groupsIterable: Iterable<{ readonly origins: readonly { readonly request?: string }[] }>;
}

const opensHome = ({ groupsIterable }: Chunk): boolean =>
  [...groupsIterable].some(({ origins }) =>
    origins.some(({ request }) => request?.includes('pages/home/') === true),
  );

export default {
  projectName: 'village-affairs-dingban',
  date: '2026-11-24',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${type}`,
  // npm may nest this package under miniapp; taro-h5 looks for it from the root.
  alias: {
    '@tarojs/plugin-framework-react': path.dirname(
      require.resolve('@tarojs/plugin-framework-react/package.json'),
    ),
  },
  defineConstants: {
    API_BASE: JSON.stringify(process.env.DINGBAN_API ?? ''),
    CORP_ID: JSON.stringify(process.env.DINGBAN_CORP ?? ''),
  },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: type === 'dd' ? [path.resolve(root, 'platform/dd.ts')] : [],
  logger: { quiet: true },
  mini: { postcss: plain, compile, enableSourceMap: false },
  h5: {
    publicPath: './',
    useHtmlComponents: true,
    router: { mode: 'hash' },
    postcss: { ...plain, autoprefixer: { enable: true } },
    compile,
    enableSourceMap: false,
    // What two pages share comes once, beside them, instead of in each; what the home page does not need comes later.
    webpackChain: (chain: { merge: (part: object) => void }) =>
      chain.merge({
        optimization: {
          splitChunks: {
            cacheGroups: {
              shared: {
                chunks: 'async',
                minChunks: 2,
                name: (_module: unknown, chunks: readonly Chunk[]) =>
                  chunks.some(opensHome) ? 'home' : 'shared',
                priority: 200,
              },
            },
          },
        },
      }),
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'chunk/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
  },
};
