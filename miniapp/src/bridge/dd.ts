/** The part of DingTalk's global `dd` that we use in the mini-program, as its documents describe it. */
interface Call<R> {
  readonly success?: (result: R) => void;
  readonly fail?: (fault: { readonly error?: number | string; readonly errorMessage?: string }) => void;
}

type Api<P, R> = (options: P & Call<R>) => void;

export interface DingTalkApi {
  readonly corpId?: string;
  readonly getAuthCode: Api<{ corpId?: string }, { authCode: string }>;
  readonly httpRequest: Api<
    {
      url: string;
      method: 'GET' | 'POST';
      headers: Readonly<Record<string, string>>;
      data?: string;
      timeout: number;
      dataType: 'text';
    },
    { status: number; data: string }
  >;
  readonly uploadFile: Api<
    {
      url: string;
      filePath: string;
      fileName: string;
      fileType: 'image';
      formData: Readonly<Record<string, string>>;
    },
    { statusCode?: number; status?: number }
  >;
  readonly chooseImage: Api<
    { count: number; sourceType: readonly string[] },
    { filePaths?: readonly string[]; files?: readonly { path: string; size?: number; fileType?: string }[] }
  >;
  readonly getLocation: Api<object, { latitude: string | number; longitude: string | number }>;
  readonly scan: Api<{ type: 'qr' }, { code: string }>;
  readonly datePicker: Api<{ format: string; currentDate?: string }, { date: string }>;
  readonly setNavigationBar: Api<{ title: string }, unknown>;
  readonly openLink: Api<{ url: string }, unknown>;
  readonly getNetworkType: Api<object, { networkAvailable?: boolean; networkType?: string }>;
  readonly onNetworkStatusChange?: (tell: (state: { isConnected: boolean }) => void) => void;
  readonly getSystemInfoSync?: () => { windowWidth?: number; fontSizeSetting?: number };
  readonly getFileSystemManager?: () => {
    readonly readFile: Api<{ filePath: string }, { data: ArrayBuffer }>;
  };
  readonly getStorageSync: (options: { key: string }) => { data?: unknown } | undefined;
  readonly setStorageSync: (options: { key: string; data: string }) => void;
  readonly removeStorageSync: (options: { key: string }) => void;
}
