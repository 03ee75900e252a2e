import { hex, sha256 } from '@dingban/shared/ledger/sha256';
import type { Answer, Bridge, Picked, Position } from './bridge.ts';
import type { DingTalkApi } from './dd.ts';
import { uuid } from './uuid.ts';

declare const dd: DingTalkApi;

/** DingTalk's size 16 is the one that nobody changed. */
const NORMAL_FONT = 16;

const ask = <R>(
  start: (call: { success: (result: R) => void; fail: (fault: { error?: number | string }) => void }) => void,
) =>
  new Promise<Answer<R>>((resolve) => {
    start({
      success: (value) => resolve({ ok: true, value }),
      // 11 and -1 are what the container says when the person stepped back; the rest cannot be told apart.
      fail: ({ error }) =>
        resolve({ ok: false, why: Number(error) === 11 || Number(error) === -1 ? 'cancelled' : 'denied' }),
    });
  });

const location = async (): Promise<Answer<Position>> => {
  const found = await ask<{ latitude: string | number; longitude: string | number }>((call) =>
    dd.getLocation(call),
  );
  return found.ok
    ? {
        ok: true,
        value: { latitude: Number(found.value.latitude), longitude: Number(found.value.longitude) },
      }
    : found;
};

const contents = async (filePath: string): Promise<ArrayBuffer | undefined> => {
  const files = dd.getFileSystemManager?.();
  if (files === undefined) return undefined;
  const read = await ask<{ data: ArrayBuffer }>((call) => files.readFile({ filePath, ...call }));
  // Not instanceof: the container makes the bytes outside of the world in which this runs.
  return read.ok && typeof read.value.data?.byteLength === 'number' ? read.value.data : undefined;
};

const typeOf = (path: string): string => (/\.png$/i.test(path) ? 'image/png' : 'image/jpeg');

export const bridge: Bridge = {
  phone: () => {
    const info = dd.getSystemInfoSync?.();
    return {
      container: 'dingtalk-mini',
      width: info?.windowWidth ?? 375,
      fontScale: (info?.fontSizeSetting ?? NORMAL_FONT) / NORMAL_FONT,
    };
  },

  request: ({ method, url, headers, body }) =>
    new Promise((resolve) => {
      dd.httpRequest({
        url,
        method,
        headers,
        ...(body === undefined ? {} : { data: body }),
        timeout: 20_000,
        dataType: 'text',
        success: ({ status, data }) => resolve({ kind: 'answer', status, text: data }),
        fail: ({ error }) => resolve(Number(error) === 19 ? { kind: 'hidden' } : { kind: 'offline' }),
      });
    }),

  authCode: async (corpId) => {
    const code = await ask<{ authCode: string }>((call) =>
      dd.getAuthCode({ corpId: dd.corpId ?? corpId, ...call }),
    );
    return code.ok ? { ok: true, value: code.value.authCode } : code;
  },

  picture: async (source) => {
    const chosen = await ask<{
      filePaths?: readonly string[];
      files?: readonly { path: string; size?: number }[];
    }>((call) =>
      dd.chooseImage({
        count: 1,
        sourceType: source === 'camera' ? ['camera'] : ['camera', 'album'],
        ...call,
      }),
    );
    if (!chosen.ok) return chosen;
    const takenAt = Date.now();
    const path = chosen.value.files?.[0]?.path ?? chosen.value.filePaths?.[0];
    if (path === undefined) return { ok: false, why: 'unavailable' };
    const bytes = await contents(path);
    const place = source === 'camera' ? await location() : undefined;
    const picked: Picked = {
      path,
      name: path.slice(path.lastIndexOf('/') + 1),
      type: typeOf(path),
      size: bytes?.byteLength ?? chosen.value.files?.[0]?.size ?? 0,
      takenAt,
      ...(place?.ok ? { location: place.value } : {}),
      ...(bytes === undefined ? {} : { sha256: hex(sha256(new Uint8Array(bytes))) }),
    };
    return { ok: true, value: picked };
  },

  upload: async (picked, form) => {
    const sent = await ask<{ statusCode?: number; status?: number }>((call) =>
      dd.uploadFile({
        url: form.url,
        filePath: picked.path,
        fileName: 'file',
        fileType: 'image',
        formData: form.fields,
        ...call,
      }),
    );
    if (!sent.ok) return { ok: false, why: 'offline' };
    const status = sent.value.statusCode ?? sent.value.status ?? 200;
    return status < 300 ? { ok: true, value: null } : { ok: false, why: 'denied' };
  },

  location,
  scan: async () => {
    const scanned = await ask<{ code: string }>((call) => dd.scan({ type: 'qr', ...call }));
    return scanned.ok ? { ok: true, value: scanned.value.code } : scanned;
  },
  pickDate: async (current) => {
    const picked = await ask<{ date: string }>((call) =>
      dd.datePicker({
        format: 'yyyy-MM-dd',
        ...(current === undefined ? {} : { currentDate: current }),
        ...call,
      }),
    );
    return picked.ok ? { ok: true, value: picked.value.date } : picked;
  },
  title: (title) => dd.setNavigationBar({ title }),
  openLink: (url) => dd.openLink({ url }),
  onResize: () => () => undefined,
  online: async () => {
    const network = await ask<{ networkAvailable?: boolean }>((call) => dd.getNetworkType(call));
    return !network.ok || network.value.networkAvailable !== false;
  },
  onOnline: (tell) => dd.onNetworkStatusChange?.(({ isConnected }) => tell(isConnected)),
  address: () => '',
  speak: () => false,
  read: (key) => {
    const data = dd.getStorageSync({ key })?.data;
    return typeof data === 'string' && data !== '' ? data : undefined;
  },
  write: (key, value) => {
    if (value === undefined) dd.removeStorageSync({ key });
    else dd.setStorageSync({ key, data: value });
  },
  // The container has no source of strong randomness. The id need only be unique: the server trusts the session.
  newId: () => uuid(Array.from({ length: 16 }, () => Math.floor(Math.random() * 256))),
};
