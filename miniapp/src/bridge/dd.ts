/** The part of DingTalk's global `dd` that we use in the mini-program, as its documents describe it. */
interface Call<R> {
  readonly success?: (result: R) => void;
  readonly fail?: (fault: { readonly error?: number | string; readonly errorMessage?: string }) => void;
}

/** Where the phone says that it is; numbers come as text on some phones. */
export interface Located {
  readonly latitude: string | number;
  readonly longitude: string | number;
  readonly accuracy?: string | number;
  readonly address?: string;
}

interface Query {
  readonly select: (selector: string) => Query;
  readonly selectViewport: () => Query;
  readonly boundingClientRect: () => Query;
  readonly scrollOffset: () => Query;
  readonly exec: (tell: (found: readonly ({ top?: number; scrollTop?: number } | null)[]) => void) => void;
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
      fileType: 'image' | 'video';
      formData: Readonly<Record<string, string>>;
    },
    { statusCode?: number; status?: number }
  >;
  readonly chooseImage: Api<
    { count: number; sourceType: readonly string[] },
    { filePaths?: readonly string[]; files?: readonly { path: string; size?: number; fileType?: string }[] }
  >;
  readonly chooseVideo: Api<
    { sourceType: readonly string[]; maxDuration: number },
    { filePath: string; size?: number }
  >;
  /** `type: 1` finds the address too, down to the district. */
  readonly getLocation: Api<{ type: 0 | 1; cacheTimeout: number }, Located>;
  readonly complexChoose: Api<
    {
      title: string;
      multiple: false;
      maxUsers: 1;
      responseUserOnly: true;
      pickedUsers: readonly string[];
      disabledUsers: readonly string[];
      requiredUsers: readonly string[];
      pickedDepartments: readonly string[];
      disabledDepartments: readonly string[];
      requiredDepartments: readonly string[];
      limitTips: string;
    },
    /** The documents name the userid differently for the two containers. */
    { users?: readonly { name: string; userId?: string; emplId?: string }[] }
  >;
  readonly createSelectorQuery: () => Query;
  readonly pageScrollTo: (options: { scrollTop: number }) => void;
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
