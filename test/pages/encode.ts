/** Text in the double-byte encodings of old Chinese pages; Node only decodes them. */

/** Throws on a character the encoding lacks. */
export function encode(charset: string, text: string): Buffer {
  const table = tableOf(charset);
  return Buffer.concat(
    Array.from(text, (character) => {
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${charset} has no ${character}`);
      return bytes;
    }),
  );
}

/** Character → bytes, from decoding every single byte and every pair. */
function tableOf(charset: string): Map<string, Buffer> {
  const decoder = new TextDecoder(charset);
  const table = new Map<string, Buffer>();
  for (let byte = 0; byte < 0x80; byte++) table.set(String.fromCharCode(byte), Buffer.of(byte));
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const bytes = Buffer.of(lead, trail);
      const character = decoder.decode(bytes);
      if ([...character].length === 1 && character !== "\ufffd" && !table.has(character))
        table.set(character, bytes);
    }
  }
  return table;
}
