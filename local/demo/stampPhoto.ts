import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 360;
const HEIGHT = 480;

const chunk = (kind: string, body: Buffer): Buffer => {
  const name = Buffer.from(kind, 'ascii');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([name, body])) >>> 0);
  return Buffer.concat([length, name, body, sum]);
};

type Colour = readonly [number, number, number];

const PAPER: Colour = [250, 249, 244];
const INK: Colour = [70, 74, 72];
const SEAL: Colour = [196, 40, 34];

/** A five-pointed star: between the two regular radii at this angle. */
const inStar = (dx: number, dy: number, size: number): boolean => {
  const angle = Math.atan2(dx, -dy);
  const sector = Math.PI / 5;
  const within = Math.abs((((angle % (2 * sector)) + 2 * sector) % (2 * sector)) - sector);
  const inner = size * 0.38;
  const edge =
    (inner * size * Math.sin(sector)) / (size * Math.sin(within) + inner * Math.sin(sector - within));
  return Math.hypot(dx, dy) <= edge;
};

const colourAt = (x: number, y: number, seed: number): Colour => {
  const dx = x - 245;
  const dy = y - 350;
  const radius = Math.hypot(dx, dy);
  if (radius < 78 && radius > 70) return SEAL;
  if (inStar(dx, dy, 30)) return SEAL;
  const line = Math.floor((y - 90) / 26);
  const length = 250 - ((line * 37 + seed * 53) % 90);
  const written =
    y > 90 && y < 300 && (y - 90) % 26 < 5 && x > 40 && x < 40 + length && (x * 7 + line * 13) % 11 > 2;
  const heading = y > 40 && y < 54 && x > 100 && x < 260 && (x * 5) % 13 > 2;
  return written || heading ? INK : PAPER;
};

/** A drawn page with a seal on it, as a PNG, for the demonstration: no photo of anything real. Each seed draws another page. */
export const stampPhoto = (seed: number): Buffer => {
  const rows = Buffer.alloc(HEIGHT * (WIDTH * 3 + 1));
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1) {
      const [r, g, b] = colourAt(x, y, seed);
      const at = y * (WIDTH * 3 + 1) + 1 + x * 3;
      rows[at] = r;
      rows[at + 1] = g;
      rows[at + 2] = b;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header[8] = 8;
  header[9] = 2;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
