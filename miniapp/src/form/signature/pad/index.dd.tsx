import { hex, sha256 } from '@dingban/shared/ledger/sha256';
import { Canvas } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { INK, type PadProps, type Written } from './pad.ts';

interface Ink {
  readonly setStrokeStyle: (colour: string) => void;
  readonly setLineWidth: (width: number) => void;
  readonly setLineCap: (shape: 'round') => void;
  readonly setLineJoin: (shape: 'round') => void;
  readonly beginPath: () => void;
  readonly moveTo: (x: number, y: number) => void;
  readonly lineTo: (x: number, y: number) => void;
  readonly stroke: () => void;
  readonly clearRect: (x: number, y: number, width: number, height: number) => void;
  /** `true` keeps what is there. */
  readonly draw: (keep?: boolean) => void;
  readonly toTempFilePath: (options: {
    readonly fileType: 'png';
    readonly success: (made: { readonly filePath?: string; readonly apFilePath?: string }) => void;
    readonly fail: () => void;
  }) => void;
}

declare const dd: {
  readonly createCanvasContext: (id: string) => Ink;
  readonly getFileSystemManager?: () => {
    readonly readFile: (options: {
      readonly filePath: string;
      readonly success: (read: { readonly data: ArrayBuffer }) => void;
      readonly fail: () => void;
    }) => void;
  };
};

interface Touch {
  readonly x: number;
  readonly y: number;
}

interface Touched {
  readonly touches?: readonly Touch[];
  readonly changedTouches?: readonly Touch[];
}

const pointOf = (event: unknown): Touch | undefined => {
  const { touches, changedTouches } = event as Touched;
  return touches?.[0] ?? changedTouches?.[0];
};

/** Larger than any phone: clears all of it. */
const ALL = 4000;

const written = (filePath: string): Promise<Written | undefined> =>
  new Promise((resolve) => {
    const files = dd.getFileSystemManager?.();
    if (files === undefined) resolve(undefined);
    else
      files.readFile({
        filePath,
        success: ({ data }) =>
          resolve({ path: filePath, size: data.byteLength, sha256: hex(sha256(new Uint8Array(data))) }),
        fail: () => resolve(undefined),
      });
  });

const pictureOf = (ink: Ink): Promise<Written | undefined> =>
  new Promise((resolve) => {
    ink.toTempFilePath({
      fileType: 'png',
      success: ({ filePath, apFilePath }) => {
        const path = filePath ?? apFilePath;
        if (path === undefined) resolve(undefined);
        else void written(path).then(resolve);
      },
      fail: () => resolve(undefined),
    });
  });

export const Pad = ({ id, label, onInk, onReady }: PadProps) => {
  const ink = useRef<Ink>();
  const last = useRef<Touch>();
  const latest = useRef({ onInk, onReady });
  latest.current = { onInk, onReady };
  useEffect(() => {
    const made = dd.createCanvasContext(id);
    made.setStrokeStyle(INK.colour);
    made.setLineWidth(INK.width);
    made.setLineCap('round');
    made.setLineJoin('round');
    ink.current = made;
    latest.current.onReady({
      clear: () => {
        made.clearRect(0, 0, ALL, ALL);
        made.draw();
        latest.current.onInk(false);
      },
      picture: () => pictureOf(made),
    });
  }, [id]);
  const stroke = (to: Touch | undefined): void => {
    const from = last.current;
    if (from === undefined || to === undefined) return;
    ink.current?.beginPath();
    ink.current?.moveTo(from.x, from.y);
    ink.current?.lineTo(to.x, to.y);
    ink.current?.stroke();
    // Keeps what is there: without it each stroke would wipe out the one before.
    ink.current?.draw(true);
    last.current = to;
  };
  return (
    <Canvas
      id={id}
      className="pad"
      aria-label={label}
      disableScroll
      onTouchStart={(event) => {
        last.current = pointOf(event);
        stroke(last.current);
        onInk(true);
      }}
      onTouchMove={(event) => stroke(pointOf(event))}
    />
  );
};
