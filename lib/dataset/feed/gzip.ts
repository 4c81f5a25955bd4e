import { gzipSync } from "fflate";
import type { Bytes } from "./bytes.ts";

/**
 * fflate rather than CompressionStream: zlib's output depends on its version and the processor.
 * The header says nothing of time or system. https://www.rfc-editor.org/rfc/rfc1952#section-2.3
 */
export function gzip(raw: Bytes): Bytes {
  const gzipped = gzipSync(raw, { level: 9, mtime: 0 }) as Bytes;
  gzipped[9] = 255;
  return gzipped;
}
