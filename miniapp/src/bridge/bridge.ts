import type { LocationValue, PersonValue } from '@dingban/shared/form/value';
import type { Instant } from '@dingban/shared/time/clock';

/** What the phone answers: a value, or why not. Bugs throw, refusals of the phone or of its owner do not. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: 'cancelled' | 'denied' | 'unavailable' | 'offline' };

/** Degrees, WGS-84 where the phone says so; accuracy in metres and an address where it knows them. */
export type Position = LocationValue;

/** A picture or a film taken or chosen, not yet uploaded. Bytes in `size`. */
export interface Picked {
  /** A path that an image element can show. */
  readonly path: string;
  readonly blob?: Blob;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly takenAt: Instant;
  readonly location?: Position;
  /** Hex. Absent where the container does not let us read the file; then the server's hash counts. */
  readonly sha256?: string;
}

/** Where a file may come from. */
export type Source = 'camera' | 'any' | 'document';

/** A form that S3, or a store like it, accepts for one upload. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface Outgoing {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body?: string;
}

export type Incoming =
  | { readonly kind: 'answer'; readonly status: number; readonly text: string }
  /** The container hides the status of everything but a success (dd.httpRequest, error 19). */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'offline' };

export interface Phone {
  readonly container: 'dingtalk-mini' | 'dingtalk-h5' | 'browser';
  readonly width: number;
  /** 1 is the size that the phone's owner did not change. */
  readonly fontScale: number;
}

/** Everything that differs between DingTalk's mini-program, DingTalk's web view and a browser. */
export interface Bridge {
  readonly phone: () => Phone;
  readonly request: (out: Outgoing) => Promise<Incoming>;
  /** A one-time code that the server changes for an identity; unavailable in a browser without the sandbox. */
  readonly authCode: (corpId: string) => Promise<Answer<string>>;
  /**
   * `camera` where evidence must be taken on the spot; `document` takes a PDF too, where the container can choose one;
   * `sheet` takes an Excel file and nothing else.
   */
  readonly picture: (source: Source | 'sheet') => Promise<Answer<Picked>>;
  readonly film: (source: Exclude<Source, 'document'>) => Promise<Answer<Picked>>;
  /** DingTalk's own contacts; unavailable in a browser, where a list of ours is shown instead. */
  readonly choosePerson: (title: string) => Promise<Answer<PersonValue>>;
  /** `progress` hears the share that is sent, 0 to 1, where the container tells it. */
  readonly upload: (
    picked: Picked,
    form: UploadForm,
    progress?: (share: number) => void,
  ) => Promise<Answer<null>>;
  readonly location: () => Promise<Answer<Position>>;
  readonly scan: () => Promise<Answer<string>>;
  readonly pickDate: (current: string | undefined) => Promise<Answer<string>>;
  readonly title: (title: string) => void;
  readonly openLink: (url: string) => void;
  /** Prints the page in front; absent where there is no printer: a mini-program prints nothing. */
  readonly print?: () => void;
  /** Follows the width of the window; the answer stops it. A phone's screen does not change. */
  readonly onResize: (tell: (width: number) => void) => () => void;
  /** Hears that the app goes out of sight and may not come back; the answer stops it. */
  readonly onLeave: (tell: () => void) => () => void;
  /** Brings the element into view; with `focus` also the keyboard to what can be typed or pressed in it. */
  readonly show: (id: string, focus: boolean) => void;
  readonly online: () => Promise<boolean>;
  readonly onOnline: (tell: (online: boolean) => void) => void;
  /** The address of an H5 page; empty in the mini-program. */
  readonly address: () => string;
  /** Reads aloud; false where the container cannot. */
  readonly speak: (words: string, language: string) => boolean;
  readonly read: (key: string) => string | undefined;
  /** However long the value is: DingTalk's 200 KB an item are seen to here. */
  readonly write: (key: string, value: string | undefined) => void;
  /** A version 4 UUID for an action, so that a retry is recognised. */
  readonly newId: () => string;
}
