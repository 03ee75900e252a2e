import '../theme/print.css';
import type { Answer, Bridge, Picked, Position, Source } from './bridge.ts';
import { chooseFile } from './chooseFile.ts';
import { hashOf } from './hashOf.ts';
import { positionOf } from './position.ts';
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
      ({ coords }) => resolve({ ok: true, value: positionOf(coords) }),
      () => resolve({ ok: false, why: 'denied' }),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 30_000 },
    );
  });

const location = (): Promise<Answer<Position>> =>
  insideDingTalk ? tried(async () => (await dingtalk()).location()) : browserLocation();

const picked = async (source: Source | 'sheet', film: boolean): Promise<Answer<Picked>> => {
  const chosen = await chooseFile(source, film);
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
      sha256: await hashOf(file),
      ...(place?.ok ? { location: place.value } : {}),
    },
  };
};

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

  picture: (source) => picked(source, false),
  film: (source) => picked(source, true),

  choosePerson: async (title) => {
    if (!insideDingTalk) return { ok: false, why: 'unavailable' };
    const chosen = await tried(async () => (await dingtalk()).choosePerson(CORP_ID, title));
    if (!chosen.ok) return chosen;
    return chosen.value === undefined ? { ok: false, why: 'cancelled' } : { ok: true, value: chosen.value };
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
  ...(insideDingTalk ? {} : { print: () => window.print() }),
  onResize: (tell) => {
    const heard = (): void => tell(window.innerWidth);
    window.addEventListener('resize', heard);
    return () => window.removeEventListener('resize', heard);
  },
  onLeave: (tell) => {
    const heard = (): void => {
      if (document.visibilityState === 'hidden') tell();
    };
    document.addEventListener('visibilitychange', heard);
    // Safari closes a page without hiding it first.
    window.addEventListener('pagehide', tell);
    return () => {
      document.removeEventListener('visibilitychange', heard);
      window.removeEventListener('pagehide', tell);
    };
  },
  show: (id, focus) => {
    const element = document.getElementById(id);
    if (element === null) return;
    const tall = element.offsetHeight > window.innerHeight / 2;
    element.scrollIntoView({ block: tall ? 'start' : 'center' });
    if (focus) element.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
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
