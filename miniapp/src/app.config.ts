/** Everyday pages in the main package; applying and supervising apart, so that opening the app stays quick. */
export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/inbox/index',
    'pages/case/index',
    'pages/disclosure/index',
    'pages/disclosure/case',
    'pages/me/index',
    'pages/signin/index',
  ],
  subPackages: [
    { root: 'apply', pages: ['matter/index', 'form/index'] },
    { root: 'mine', pages: ['delegations/index'] },
    { root: 'desk', pages: ['list/index', 'trace/index', 'exports/index'] },
    { root: 'warnings', pages: ['list/index', 'detail/index'] },
    { root: 'rules', pages: ['list/index', 'rule/index'] },
    { root: 'cockpit', pages: ['board/index', 'score/index', 'list/index'] },
    { root: 'registry', pages: ['list/index', 'entries/index', 'entry/index', 'sheet/index'] },
  ],
  window: {
    navigationBarTitleText: '村务清廉钉办',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    backgroundTextStyle: 'dark',
  },
});
