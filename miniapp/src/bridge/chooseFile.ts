import type { Answer, Source } from './bridge.ts';

const PHOTOS = 'image/jpeg,image/png,image/webp';
const FILMS = 'video/mp4,video/quicktime';

const ACCEPTED: Readonly<Record<Source | 'sheet', string>> = {
  camera: PHOTOS,
  any: PHOTOS,
  document: `${PHOTOS},application/pdf`,
  sheet: '.xlsx',
};

/** Opens the browser's own picker. A closed picker is told by `cancel`, or by the window's focus where that is unknown. */
export const chooseFile = (source: Source | 'sheet', film = false): Promise<Answer<File>> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = film ? FILMS : ACCEPTED[source];
    if (source === 'camera') input.setAttribute('capture', 'environment');
    input.style.display = 'none';
    input.setAttribute('data-picker', source);
    document.body.appendChild(input);
    const end = (answer: Answer<File>): void => {
      input.remove();
      resolve(answer);
    };
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      end(file === undefined ? { ok: false, why: 'cancelled' } : { ok: true, value: file });
    });
    input.addEventListener('cancel', () => end({ ok: false, why: 'cancelled' }));
    input.click();
  });
