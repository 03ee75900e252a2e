import { crc32, deflateRawSync } from 'node:zlib';

/** 1980-01-01, the first day of ZIP: the same content gives the same bytes on every day and machine. */
const DOS_DATE = 0x0021;
/** Made on Unix, with attributes rw-r--r--: Lambda must be able to read the file. */
const MADE_BY = 0x0314;
const MODE = (0o100644 << 16) >>> 0;

/** A ZIP archive of one file. */
export const zipOf = (name: string, content: Buffer): Buffer => {
  const path = Buffer.from(name, 'utf8');
  const packed = deflateRawSync(content, { level: 9 });
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0); // version needed
  common.writeUInt16LE(0x0800, 2); // names are UTF-8
  common.writeUInt16LE(8, 4); // deflate
  common.writeUInt16LE(DOS_DATE, 8);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(path.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path, packed]);

  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(MODE, 6);
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(MADE_BY);
  const central = Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeBy, common, rest, path]);

  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
};
