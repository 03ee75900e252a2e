export default defineAppConfig({
  pages: ['pages/home/index'],
  window: { navigationBarTitleText: '村务清廉钉办', navigationBarBackgroundColor: '#ffffff', backgroundTextStyle: 'dark' },
});
