// Loaded on the phone before the app. The same list as at build time, or every template number shifts.
import '@tarojs/plugin-platform-alipay/dist/runtime';
import { mergeInternalComponents } from '@tarojs/shared';
import speakable from './speakable.json';

mergeInternalComponents(speakable);
