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

/** What any Chinese text has plenty of, in either script; bytes read in a wrong encoding have hardly any. */
const FREQUENT = /[，。、：；「」“”的一是在有人不了]/g;
const frequent = (text: string) => text.match(FREQUENT)?.length ?? 0;

/** Old pages without a declaration: Big5 and GB 18030 share most byte pairs, so what comes out decides. */
function legacy(bytes: Uint8Array): string {
  const [mainland, taiwan] = ["gb18030", "big5"].map((label) =>
    frequent(new TextDecoder(label).decode(bytes)),
  );
  return (taiwan as number) > (mainland as number) ? "big5" : "gb18030";
}

/**
 * Decodes a file: its byte order mark, the charset an HTML page declares, UTF-8 where valid, else GB 18030 or Big5. The mark
 * stays in the text, so that offsets are those of the file.
 */
export function decode(bytes: Uint8Array): string {
  const encoding = declared(bytes) ?? (isUtf8(bytes) ? "utf-8" : legacy(bytes));
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}
