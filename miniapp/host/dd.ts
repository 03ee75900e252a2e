/** One call to the server, as dd.httpRequest makes it. */
export interface HttpCall {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly data?: unknown;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/** Where requests go: a real server or a script. Throws when there is no network. */
export type Server = (call: HttpCall) => Promise<HttpAnswer> | HttpAnswer;

interface Options {
  readonly success?: (result: unknown) => void;
  readonly fail?: (fault: unknown) => void;
  readonly complete?: (result: unknown) => void;
}

export interface Picture {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface PhoneState {
  server: Server;
  online: boolean;
  authCode: () => Promise<string | undefined> | string | undefined;
  /** What the camera gives; undefined: the person steps back. */
  picture: Picture | undefined;
  /** What the camera films. */
  film: Picture | undefined;
  /** Where the phone is; undefined: its owner does not tell. */
  location:
    | {
        readonly latitude: string;
        readonly longitude: string;
        readonly accuracy?: string;
        readonly address?: string;
      }
    | undefined;
  /** Who is chosen from the contacts; undefined: nobody, 'none': there are no contacts here. */
  contact: { readonly name: string; readonly userId: string } | 'none' | undefined;
  /** Strokes on the canvas, and what it gives as a picture. */
  strokes: number;
  drawing: Picture;
  date: string;
  upload: (form: {
    readonly url: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly name: string;
    readonly bytes: Uint8Array;
  }) => Promise<number>;
  readonly storage: Map<string, string>;
  title: string;
  fontSizeSetting: number;
  readonly networkListeners: ((state: { isConnected: boolean }) => void)[];
}

const answer = (options: Options, result: unknown): void => {
  options.success?.(result);
  options.complete?.(result);
};

const refuse = (options: Options, error: number, errorMessage: string): void => {
  const fault = { error, errorMessage };
  options.fail?.(fault);
  options.complete?.(fault);
};

const later = (work: () => void): void => {
  setTimeout(work, 0);
};

/** Bytes. */
const STORAGE_ITEM = 200 * 1024;

/** The file that lies at this path on the phone. */
const fileAt = ({ picture, film, drawing }: PhoneState, path: string): Picture | undefined =>
  [picture, film, drawing].find((file) => file?.path === path);

/** The old drawing surface: what is drawn is shown with draw(), and wiped out before unless it is told to stay. */
const canvas = (phone: PhoneState) => {
  let waiting = 0;
  return {
    setStrokeStyle: () => undefined,
    setLineWidth: () => undefined,
    setLineCap: () => undefined,
    setLineJoin: () => undefined,
    beginPath: () => undefined,
    moveTo: () => undefined,
    lineTo: () => undefined,
    stroke: () => {
      waiting += 1;
    },
    clearRect: () => {
      waiting = 0;
    },
    draw: (keep = false) => {
      phone.strokes = keep ? phone.strokes + waiting : waiting;
      waiting = 0;
    },
    toTempFilePath: (options: Options) => later(() => answer(options, { filePath: phone.drawing.path })),
  };
};

/** Finds nothing but says so: every element stands at the top of the page. */
const selectorQuery = () => {
  const query = {
    select: () => query,
    selectViewport: () => query,
    boundingClientRect: () => query,
    scrollOffset: () => query,
    exec: (tell: (found: readonly unknown[]) => void) => later(() => tell([{ top: 0 }, { scrollTop: 0 }])),
  };
  return query;
};

/**
 * The global `dd` of the mini-program, as DingTalk's documents describe it: httpRequest knows GET and POST only and
 * throws away the body of anything but 2xx; uploads are single files with fileName as the form's key; storage takes
 * 200 KB an item.
 */
export const createDd = (phone: PhoneState): Record<string, unknown> => ({
  corpId: 'ding-host',
  canIUse: () => false,
  getSystemInfoSync: () => ({
    platform: 'Android',
    app: 'dingtalk',
    windowWidth: 390,
    windowHeight: 844,
    pixelRatio: 3,
    fontSizeSetting: phone.fontSizeSetting,
  }),
  getAuthCode: (options: Options) =>
    later(async () => {
      const authCode = await phone.authCode();
      if (authCode === undefined) refuse(options, 3, 'no code');
      else answer(options, { authCode });
    }),
  httpRequest: (
    options: Options & { url: string; method: string; headers?: Record<string, string>; data?: unknown },
  ) => {
    const { url, method, headers = {}, data } = options;
    if (method !== 'GET' && method !== 'POST') throw new Error(`dd.httpRequest knows no ${method}`);
    later(async () => {
      if (!phone.online) return refuse(options, 12, 'no network');
      try {
        const { status, body } = await phone.server({
          url,
          method,
          headers,
          ...(data === undefined ? {} : { data }),
        });
        if (status < 200 || status > 299) refuse(options, 19, 'http status error');
        else answer(options, { status, data: body, headers: {} });
      } catch {
        refuse(options, 12, 'no network');
      }
    });
  },
  uploadFile: (
    options: Options & { url: string; filePath: string; fileName: string; formData?: Record<string, string> },
  ) =>
    later(async () => {
      const bytes = fileAt(phone, options.filePath)?.bytes;
      if (bytes === undefined || !phone.online) return refuse(options, 12, 'no file');
      const status = await phone.upload({
        url: options.url,
        fields: options.formData ?? {},
        name: options.fileName,
        bytes,
      });
      if (status < 300) answer(options, { statusCode: status });
      else refuse(options, 19, 'http status error');
    }),
  chooseImage: (options: Options) =>
    later(() => {
      if (phone.picture === undefined) refuse(options, 11, 'cancelled');
      else
        answer(options, {
          filePaths: [phone.picture.path],
          files: [{ path: phone.picture.path, size: phone.picture.bytes.length }],
        });
    }),
  getFileSystemManager: () => ({
    readFile: (options: Options & { filePath: string }) =>
      later(() => {
        const bytes = fileAt(phone, options.filePath)?.bytes;
        if (bytes === undefined) refuse(options, 10, 'no file');
        else
          answer(options, {
            data: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
          });
      }),
  }),
  chooseVideo: (options: Options) =>
    later(() => {
      if (phone.film === undefined) refuse(options, 11, 'cancelled');
      else answer(options, { filePath: phone.film.path, duration: 12, size: phone.film.bytes.length });
    }),
  complexChoose: (options: Options) =>
    later(() => {
      if (phone.contact === 'none') refuse(options, 2, 'no contacts');
      else if (phone.contact === undefined) refuse(options, 11, 'cancelled');
      else answer(options, { users: [phone.contact], departments: [], selectedCount: 1 });
    }),
  createCanvasContext: () => canvas(phone),
  createSelectorQuery: selectorQuery,
  pageScrollTo: () => undefined,
  getLocation: (options: Options) =>
    later(() => {
      if (phone.location === undefined) refuse(options, 11, 'not allowed');
      else answer(options, phone.location);
    }),
  datePicker: (options: Options) => later(() => answer(options, { date: phone.date })),
  scan: (options: Options) => later(() => answer(options, { code: '' })),
  setNavigationBar: ({ title }: { title: string }) => {
    phone.title = title;
  },
  getNetworkType: (options: Options) => later(() => answer(options, { networkAvailable: phone.online })),
  onNetworkStatusChange: (tell: (state: { isConnected: boolean }) => void) =>
    phone.networkListeners.push(tell),
  getStorageSync: ({ key }: { key: string }) => ({ data: phone.storage.get(key) ?? null }),
  setStorageSync: ({ key, data }: { key: string; data: string }) => {
    if (typeof data !== 'string' || new TextEncoder().encode(data).length > STORAGE_ITEM)
      throw new Error(`storage refuses ${key}`);
    phone.storage.set(key, data);
  },
  removeStorageSync: ({ key }: { key: string }) => phone.storage.delete(key),
});
