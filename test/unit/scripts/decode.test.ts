import { expect, test } from "vitest";
import mainland from "../../../locales/zh-CN/library.json" with { type: "json" };
import taiwan from "../../../locales/zh-TW/library.json" with { type: "json" };
import { decode } from "../../../scripts/decode.ts";
import { encodeLegacy } from "./legacy-bytes.ts";

test("a byte order mark decides, and stays", () => {
  expect(decode(new TextEncoder().encode("\ufeff名称"))).toBe("\ufeff名称");
  expect(decode(Uint8Array.from([0xff, 0xfe, 0x0d, 0x54]))).toBe("\ufeff名");
  expect(decode(Uint8Array.from([0xfe, 0xff, 0x54, 0x0d]))).toBe("\ufeff名");
});

test("what HTML declares counts before what the bytes allow", () => {
  const page = (charset: string) => Buffer.from(`<meta charset="${charset}">é`);
  expect(decode(page("windows-1252"))).toContain("Ã©");
  expect(decode(page("no-such-charset"))).toContain("é");
});

/** Sentences with at least four characters outside ASCII; a word or two can be ordinary in both encodings. */
const sentences = (room: Readonly<Record<string, string>>) =>
  Object.values(room).filter((text) => (text.match(/[^\0-\x7f]/g)?.length ?? 0) >= 4);

test.each([
  ["gb18030", mainland],
  ["big5", taiwan],
] as const)("%s is told by its bytes, sentence by sentence", (label, room) => {
  const wrong = sentences(room).filter((text) => {
    const bytes = encodeLegacy(text, label);
    return decode(bytes) !== new TextDecoder(label).decode(bytes);
  });
  expect(sentences(room).length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});
