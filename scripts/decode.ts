/** Bytes → text: what a page says of its own encoding, else what the bytes allow. */

/** HTML says its encoding within its first kilobyte. */
const HEAD = 1024;
const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i;
const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

function known(label: string | undefined): string | null {
  try {
    return label === undefined ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function declared(bytes: Uint8Array): string | null {
  const bom = BOMS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (bom) return bom[0];
  return known(CHARSET.exec(new TextDecoder("latin1").decode(bytes.subarray(0, HEAD)))?.[1]);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The lead bytes of an encoding's punctuation and of its characters in daily use. */
interface Plane {
  readonly marks: readonly [number, number];
  readonly common: readonly [number, number];
  readonly isTrail: (byte: number) => boolean;
}
const isHigh = (byte: number) => byte >= 0xa1 && byte <= 0xfe;
/** GB 2312, whose first level is B0 … D7. https://encoding.spec.whatwg.org/#gb18030 */
const MAINLAND: Plane = { marks: [0xa1, 0xa3], common: [0xb0, 0xd7], isTrail: isHigh };
/** Big5, whose first level is A4 … C6. https://encoding.spec.whatwg.org/#big5 */
const TAIWAN: Plane = {
  marks: [0xa1, 0xa3],
  common: [0xa4, 0xc6],
  isTrail: (byte) => isHigh(byte) || (byte >= 0x40 && byte <= 0x7e),
};

/** How many of the byte pairs are characters that texts in this encoding are made of. */
function ordinaryPairs(bytes: Uint8Array, { marks, common, isTrail }: Plane): number {
  let count = 0;
  for (let i = 0; i + 1 < bytes.length; i++) {
    const lead = bytes[i] as number;
    if (lead < 0x81) continue;
    const plain = (lead >= marks[0] && lead <= marks[1]) || (lead >= common[0] && lead <= common[1]);
    if (plain && isTrail(bytes[i + 1] as number)) count++;
    i++;
  }
  return count;
}

/** Files without a declaration: Big5 and GB 18030 share most byte pairs, and differ in which of them are ordinary. */
const legacy = (bytes: Uint8Array): string =>
  ordinaryPairs(bytes, TAIWAN) > ordinaryPairs(bytes, MAINLAND) ? "big5" : "gb18030";

/**
 * Decodes a file: its byte order mark, the charset an HTML page declares, UTF-8 where valid, else GB 18030 or Big5 (what
 * old pages are in and spreadsheets save). The mark stays in the text, so that offsets are those of the file.
 */
export function decode(bytes: Uint8Array): string {
  const encoding = declared(bytes) ?? (isUtf8(bytes) ? "utf-8" : legacy(bytes));
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}
