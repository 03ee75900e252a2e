/** Imports go down only: miniapp -> shared; functions -> shared; local, bench, e2e, scripts -> functions, shared. */
module.exports = {
  forbidden: [
    {
      name: 'shared-is-the-floor',
      comment: 'shared/ is pure: it imports itself, zod and chinese-days, and nothing of the platform.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.(test|fuzz|bench)\\.ts$|^shared/sample/' },
      to: { pathNot: '^shared/|node_modules/(zod|chinese-days)/' },
    },
    {
      name: 'the-phone-carries-no-schemas',
      comment: 'zod stays on the server: the phone imports types of the contracts only.',
      severity: 'error',
      from: { path: '^miniapp/src/' },
      to: { path: 'node_modules/zod/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-phone-carries-no-catalogue',
      comment:
        'One definition at a time comes by the API: of shared/catalogue the phone knows what a definition is, not what stands in it.',
      severity: 'error',
      from: { path: '^miniapp/src/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^shared/catalogue/|^shared/registry/registries\\.ts$',
        pathNot: '^shared/catalogue/(definition|process|matter)\\.ts$',
      },
    },
    {
      name: 'functions-import-shared-only',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(local|miniapp|bench|e2e|scripts)/' },
    },
    {
      name: 'miniapp-imports-shared-only',
      severity: 'error',
      from: { path: '^miniapp/src/' },
      to: { path: '^(functions|local|bench|e2e|scripts)/' },
    },
    {
      name: 'nothing-imports-the-doors',
      comment: 'http, stream and schedule are entries; only hosts and their own room import them.',
      severity: 'error',
      from: { path: '^functions/(?!http|stream|schedule)', pathNot: '\\.(test|fuzz|bench)\\.ts$' },
      to: { path: '^functions/(http|stream)/', pathNot: '^functions/stream/batch\\.ts$' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { pathNot: '\\.(test|fuzz|bench)\\.ts$|^(e2e|bench)/' },
      to: { path: '\\.(test|fuzz|bench)\\.tsx?$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
