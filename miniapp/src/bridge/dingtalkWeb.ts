import 'dingtalk-jsapi/entry/mobile';
import setTitle$ from 'dingtalk-jsapi/api/biz/navigation/setTitle';
import getAuthCode$ from 'dingtalk-jsapi/api/union/getAuthCode';
import getLocation$ from 'dingtalk-jsapi/api/union/getLocation';
import openLink$ from 'dingtalk-jsapi/api/union/openLink';
import scan$ from 'dingtalk-jsapi/api/union/scan';
import type { Position } from './bridge.ts';

// Loaded only inside DingTalk's web view: a chunk of its own, 21 KB that nobody else pays for.

export const authCode = async (corpId: string): Promise<string> => (await getAuthCode$({ corpId })).authCode;

export const scan = async (): Promise<string> => (await scan$({ type: 'qrCode' })).code;

export const openLink = (url: string): void => {
  void openLink$({ url });
};

export const title = (words: string): void => {
  void setTitle$({ title: words });
};

export const location = async (): Promise<Position> => {
  const found = await getLocation$({
    type: 0,
    useCache: false,
    coordinate: '1',
    cacheTimeout: 0,
    withReGeocode: false,
    targetAccuracy: '200',
  });
  return { latitude: Number(found.latitude), longitude: Number(found.longitude) };
};
