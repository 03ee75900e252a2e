import { hex, sha256 } from '@dingban/shared/ledger/sha256';
import type { Answer, Bridge, Picked, Position } from './bridge.ts';
import type { DingTalkApi, Located } from './dd.ts';
import { positionOf } from './position.ts';
import { splitStorage } from './splitStorage.ts';
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
  const found = await ask<Located>((call) => dd.getLocation({ type: 1, cacheTimeout: 0, ...call }));
  return found.ok ? { ok: true, value: positionOf(found.value) } : found;
};

const contents = async (filePath: string): Promise<ArrayBuffer | undefined> => {
  const files = dd.getFileSystemManager?.();
  if (files === undefined) return undefined;
  const read = await ask<{ data: ArrayBuffer }>((call) => files.readFile({ filePath, ...call }));
  // Not instanceof: the container makes the bytes outside of the world in which this runs.
  return read.ok && typeof read.value.data?.byteLength === 'number' ? read.value.data : undefined;
};

const typeOf = (path: string): string => (/\.png$/i.test(path) ? 'image/png' : 'image/jpeg');

/** So far below the top of the screen an element is brought: under the header. CSS pixels. */
const BELOW_HEAD = 120;

/** Seconds: half a minute as a phone films it stays below the largest file that is taken. */
const LONGEST_FILM = 30;

/** A file on the phone, read as far as the container lets us, with the place where it was taken. */
const pickedOf = async (
  path: string,
  type: string,
  told: number | undefined,
  onSite: boolean,
): Promise<Picked> => {
  const takenAt = Date.now();
  const bytes = await contents(path);
  const place = onSite ? await location() : undefined;
  return {
    path,
    name: path.slice(path.lastIndexOf('/') + 1),
    type,
    size: bytes?.byteLength ?? told ?? 0,
    takenAt,
    ...(place?.ok ? { location: place.value } : {}),
    ...(bytes === undefined ? {} : { sha256: hex(sha256(new Uint8Array(bytes))) }),
  };
};

const storage = splitStorage({
  read: (key) => {
    const data = dd.getStorageSync({ key })?.data;
    return typeof data === 'string' && data !== '' ? data : undefined;
  },
  write: (key, data) => dd.setStorageSync({ key, data }),
  remove: (key) => dd.removeStorageSync({ key }),
});

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
    // dd.uploadFile takes pictures, sound and films and no documents.
    if (source === 'sheet') return { ok: false, why: 'unavailable' };
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
    const file = chosen.value.files?.[0];
    const path = file?.path ?? chosen.value.filePaths?.[0];
    if (path === undefined) return { ok: false, why: 'unavailable' };
    return { ok: true, value: await pickedOf(path, typeOf(path), file?.size, source === 'camera') };
  },

  film: async (source) => {
    const chosen = await ask<{ filePath: string; size?: number }>((call) =>
      dd.chooseVideo({
        sourceType: source === 'camera' ? ['camera'] : ['camera', 'album'],
        maxDuration: LONGEST_FILM,
        ...call,
      }),
    );
    if (!chosen.ok) return chosen;
    const { filePath, size } = chosen.value;
    const type = /\.mov$/i.test(filePath) ? 'video/quicktime' : 'video/mp4';
    return { ok: true, value: await pickedOf(filePath, type, size, source === 'camera') };
  },

  choosePerson: async (title) => {
    const chosen = await ask<{ users?: readonly { name: string; userId?: string; emplId?: string }[] }>(
      (call) =>
        dd.complexChoose({
          title,
          multiple: false,
          maxUsers: 1,
          responseUserOnly: true,
          pickedUsers: [],
          disabledUsers: [],
          requiredUsers: [],
          pickedDepartments: [],
          disabledDepartments: [],
          requiredDepartments: [],
          limitTips: title,
          ...call,
        }),
    );
    if (!chosen.ok) return chosen;
    const [user] = chosen.value.users ?? [];
    const person = user?.userId ?? user?.emplId;
    return user === undefined || person === undefined
      ? { ok: false, why: 'cancelled' }
      : { ok: true, value: { person, name: user.name } };
  },

  upload: async (picked, form) => {
    const sent = await ask<{ statusCode?: number; status?: number }>((call) =>
      dd.uploadFile({
        url: form.url,
        filePath: picked.path,
        fileName: 'file',
        fileType: picked.type.startsWith('video/') ? 'video' : 'image',
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
  // The page's own hiding is what the container tells (useDidHide).
  onLeave: () => () => undefined,
  show: (id) => {
    dd.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect()
      .selectViewport()
      .scrollOffset()
      .exec(([box, view]) => {
        if (box?.top !== undefined)
          dd.pageScrollTo({ scrollTop: Math.max(0, (view?.scrollTop ?? 0) + box.top - BELOW_HEAD) });
      });
  },
  online: async () => {
    const network = await ask<{ networkAvailable?: boolean }>((call) => dd.getNetworkType(call));
    return !network.ok || network.value.networkAvailable !== false;
  },
  onOnline: (tell) => dd.onNetworkStatusChange?.(({ isConnected }) => tell(isConnected)),
  address: () => '',
  speak: () => false,
  read: storage.read,
  write: storage.write,
  // The container has no source of strong randomness. The id need only be unique: the server trusts the session.
  newId: () => uuid(Array.from({ length: 16 }, () => Math.floor(Math.random() * 256))),
};
