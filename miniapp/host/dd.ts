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

const STORAGE_ITEM = 200 * 1024;

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
      const bytes = phone.picture?.path === options.filePath ? phone.picture.bytes : undefined;
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
    readFile: (options: Options) =>
      later(() => {
        const bytes = phone.picture?.bytes;
        if (bytes === undefined) refuse(options, 10, 'no file');
        else
          answer(options, {
            data: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
          });
      }),
  }),
  getLocation: (options: Options) => later(() => answer(options, { latitude: '29.31', longitude: '120.07' })),
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
    if (typeof data !== 'string' || data.length > STORAGE_ITEM) throw new Error(`storage refuses ${key}`);
    phone.storage.set(key, data);
  },
  removeStorageSync: ({ key }: { key: string }) => phone.storage.delete(key),
});
