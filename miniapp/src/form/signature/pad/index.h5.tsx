import { type PointerEvent, useEffect, useRef } from 'react';
import { hashOf } from '../../../bridge/hashOf.ts';
import { INK, type PadProps, type Written } from './pad.ts';

/** A canvas of as many pixels as the screen has, so that the writing is sharp. */
const prepare = (canvas: HTMLCanvasElement): CanvasRenderingContext2D | undefined => {
  const { width, height } = canvas.getBoundingClientRect();
  const scale = Math.max(1, Math.round(window.devicePixelRatio));
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const ink = canvas.getContext('2d');
  if (ink === null) return undefined;
  ink.scale(scale, scale);
  ink.lineWidth = INK.width;
  ink.lineCap = 'round';
  ink.lineJoin = 'round';
  ink.strokeStyle = INK.colour;
  return ink;
};

const pictureOf = (canvas: HTMLCanvasElement): Promise<Written | undefined> =>
  new Promise((resolve) => {
    canvas.toBlob((blob) => {
      if (blob === null) resolve(undefined);
      else
        void hashOf(blob).then((sha256) =>
          resolve({ path: URL.createObjectURL(blob), blob, size: blob.size, sha256 }),
        );
    }, 'image/png');
  });

export const Pad = ({ id, label, onInk, onReady }: PadProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const ink = useRef<CanvasRenderingContext2D>();
  const latest = useRef({ onInk, onReady });
  latest.current = { onInk, onReady };
  useEffect(() => {
    const surface = canvas.current;
    if (surface === null) return;
    ink.current = prepare(surface);
    latest.current.onReady({
      clear: () => {
        ink.current?.clearRect(0, 0, surface.width, surface.height);
        latest.current.onInk(false);
      },
      picture: () => pictureOf(surface),
    });
  }, []);
  const at = ({
    clientX,
    clientY,
    currentTarget,
  }: PointerEvent<HTMLCanvasElement>): readonly [number, number] => {
    const box = currentTarget.getBoundingClientRect();
    return [clientX - box.left, clientY - box.top];
  };
  return (
    <canvas
      ref={canvas}
      id={id}
      className="pad"
      role="img"
      aria-label={label}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        ink.current?.beginPath();
        ink.current?.moveTo(...at(event));
        // A dot is a stroke too.
        ink.current?.lineTo(...at(event));
        ink.current?.stroke();
        onInk(true);
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        ink.current?.lineTo(...at(event));
        ink.current?.stroke();
      }}
    />
  );
};
