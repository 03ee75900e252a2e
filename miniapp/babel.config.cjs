// Compiles our own source, and @dingban/shared beside it, down to what DingTalk's engines know (.browserslistrc).
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: { allowDeclareFields: true },
        compiler: 'webpack5',
        reactJsxRuntime: 'automatic',
      },
    ],
  ],
};
