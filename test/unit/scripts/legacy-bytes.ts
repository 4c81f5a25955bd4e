/** Text → the bytes of an old two-byte encoding: platforms only decode those, so the table is made by decoding every pair. */

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(label: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(label);
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== "\ufffd" && !table.has(character))
        table.set(character, [lead, trail]);
    }
  return table;
}

/** What the encoding has no pair for becomes a question mark, as old programs write it. */
export function encodeLegacy(text: string, label: "gb18030" | "big5"): Uint8Array {
  const table = tables.get(label) ?? tableOf(label);
  tables.set(label, table);
  const pairs = [...text].map((c) => (c < "\x80" ? [c.charCodeAt(0)] : (table.get(c) ?? [0x3f])));
  return Uint8Array.from(pairs.flat());
}
