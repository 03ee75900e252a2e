import 'dingtalk-jsapi/entry/mobile';
import type { PersonValue } from '@dingban/shared/form/value';
import setTitle$ from 'dingtalk-jsapi/api/biz/navigation/setTitle';
import complexChoose$ from 'dingtalk-jsapi/api/union/complexChoose';
import getAuthCode$ from 'dingtalk-jsapi/api/union/getAuthCode';
import getLocation$ from 'dingtalk-jsapi/api/union/getLocation';
import openLink$ from 'dingtalk-jsapi/api/union/openLink';
import scan$ from 'dingtalk-jsapi/api/union/scan';
import type { Position } from './bridge.ts';
import { positionOf } from './position.ts';

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
    withReGeocode: true,
    targetAccuracy: '200',
  });
  return positionOf(found);
};

/** Undefined when nobody was chosen. */
export const choosePerson = async (corpId: string, heading: string): Promise<PersonValue | undefined> => {
  const { users } = await complexChoose$({
    title: heading,
    corpId,
    multiple: false,
    maxUsers: 1,
    responseUserOnly: true,
    limitTips: heading,
    pickedUsers: [],
    disabledUsers: [],
    requiredUsers: [],
    pickedDepartments: [],
    disabledDepartments: [],
    requiredDepartments: [],
    // What the typings demand beyond the documents: the defaults, spelled out.
    appId: '',
    deptId: '',
    rootPage: '',
    showLabelPick: true,
    showOrgEcological: false,
    filterOrgEcological: false,
    startWithDepartmentId: '0',
  });
  const [user] = users;
  return user === undefined ? undefined : { person: user.emplId, name: user.name };
};
