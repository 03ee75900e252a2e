/** Formats 16 random bytes as a version 4 UUID. */
export const uuid = (bytes: readonly number[]): string => {
  const marked = bytes.map((byte, i) =>
    i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte,
  );
  const digits = marked.map((byte) => (byte < 16 ? '0' : '') + byte.toString(16)).join('');
  return [0, 8, 12, 16, 20].map((from, i, all) => digits.slice(from, all[i + 1] ?? 32)).join('-');
};
