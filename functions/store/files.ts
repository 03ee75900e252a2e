/** What the phone needs to send a file straight to the file store: an HTML form post (the only upload dd.uploadFile can do). */
export interface Upload {
  readonly url: string;
  /** Form fields to send before the file, in this order. The file's own form field is named `file` and comes last. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface FileStore {
  /** A permission to upload one object of exactly this size and type, valid for 10 minutes. */
  allowUpload(file: { key: string; type: string; size: number }): Promise<Upload>;
  /** Size and SHA-256 (hex) of what was really stored, or undefined when nothing is there. */
  inspect(
    key: string,
  ): Promise<{ readonly size: number; readonly sha256: string; readonly type: string } | undefined>;
  /** The bytes, or undefined when nothing is there or more than `most` bytes are. */
  read(key: string, most: number): Promise<Uint8Array | undefined>;
  /** Stores what this server made. */
  write(file: { key: string; type: string; bytes: Uint8Array }): Promise<void>;
  /** An address from which the object can be read for 10 minutes. */
  allowDownload(key: string): Promise<string>;
}
