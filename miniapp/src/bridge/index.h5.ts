import { hex, sha256 } from '@dingban/shared/ledger/sha256';
import type { Answer, Bridge, Position } from './bridge.ts';
import { chooseFile } from './chooseFile.ts';
import { uuid } from './uuid.ts';

const insideDingTalk = /DingTalk/i.test(navigator.userAgent);

const dingtalk = () => import(/* webpackChunkName: "dingtalk" */ './dingtalkWeb.ts');

const tried = async <T>(work: () => Promise<T>): Promise<Answer<T>> => {
  try {
    return { ok: true, value: await work() };
  } catch {
    return { ok: false, why: 'denied' };
  }
};

const browserLocation = (): Promise<Answer<Position>> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) {
      resolve({ ok: false, why: 'unavailable' });
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({ ok: true, value: { latitude: coords.latitude, longitude: coords.longitude } }),
      () => resolve({ ok: false, why: 'denied' }),
      { timeout: 8000, maximumAge: 60_000 },
    );
  });

const location = (): Promise<Answer<Position>> =>
  insideDingTalk ? tried(async () => (await dingtalk()).location()) : browserLocation();

export const bridge: Bridge = {
  phone: () => ({
    container: insideDingTalk ? 'dingtalk-h5' : 'browser',
    width: window.innerWidth,
    fontScale: 1,
  }),

  request: async ({ method, url, headers, body }) => {
    try {
      const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
      return { kind: 'answer', status: answer.status, text: await answer.text() };
    } catch {
      return { kind: 'offline' };
    }
  },

  authCode: async (corpId) =>
    insideDingTalk
      ? tried(async () => (await dingtalk()).authCode(corpId))
      : Promise.resolve<Answer<string>>({ ok: false, why: 'unavailable' }),

  picture: async (source) => {
    const chosen = await chooseFile(source);
    if (!chosen.ok) return chosen;
    const file = chosen.value;
    const place = source === 'camera' ? await location() : undefined;
    return {
      ok: true,
      value: {
        path: URL.createObjectURL(file),
        blob: file,
        name: file.name,
        type: file.type,
        size: file.size,
        takenAt: file.lastModified,
        sha256: hex(sha256(new Uint8Array(await new Response(file).arrayBuffer()))),
        ...(place?.ok ? { location: place.value } : {}),
      },
    };
  },

  // XMLHttpRequest, because fetch does not tell how much is sent.
  upload: ({ blob, name: fileName }, form, progress) => {
    if (blob === undefined) return Promise.resolve<Answer<null>>({ ok: false, why: 'unavailable' });
    const data = new FormData();
    for (const [name, value] of Object.entries(form.fields)) data.append(name, value);
    data.append('file', blob, fileName);
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open('POST', form.url);
      request.timeout = 120_000;
      request.upload.onprogress = ({ loaded, total }) => progress?.(total === 0 ? 0 : loaded / total);
      request.onload = () =>
        resolve(request.status < 300 ? { ok: true, value: null } : { ok: false, why: 'denied' });
      request.onerror = () => resolve({ ok: false, why: 'offline' });
      request.ontimeout = () => resolve({ ok: false, why: 'offline' });
      request.send(data);
    });
  },

  location,
  scan: () =>
    insideDingTalk
      ? tried(async () => (await dingtalk()).scan())
      : Promise.resolve<Answer<string>>({ ok: false, why: 'unavailable' }),
  // The browser's own date input is used instead (element/index.h5.tsx).
  pickDate: () => Promise.resolve<Answer<string>>({ ok: false, why: 'unavailable' }),
  title: (words) => {
    document.title = words;
    if (insideDingTalk) void dingtalk().then(({ title }) => title(words));
  },
  openLink: (url) => {
    if (insideDingTalk) void dingtalk().then(({ openLink }) => openLink(url));
    else window.open(url, '_blank', 'noopener');
  },
  onResize: (tell) => {
    const heard = (): void => tell(window.innerWidth);
    window.addEventListener('resize', heard);
    return () => window.removeEventListener('resize', heard);
  },
  online: () => Promise.resolve(navigator.onLine),
  onOnline: (tell) => {
    window.addEventListener('online', () => tell(true));
    window.addEventListener('offline', () => tell(false));
  },
  address: () => window.location.href,
  speak: (words, language) => {
    if (!('speechSynthesis' in window)) return false;
    window.speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.lang = language;
    utterance.rate = 0.9;
    window.speechSynthesis.speak(utterance);
    return true;
  },
  read: (key) => {
    try {
      return window.localStorage.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write: (key, value) => {
    try {
      if (value === undefined) window.localStorage.removeItem(key);
      else window.localStorage.setItem(key, value);
    } catch {
      // Private windows refuse storage; the app works on, it only forgets.
    }
  },
  newId: () => uuid(Array.from(crypto.getRandomValues(new Uint8Array(16)))),
};
