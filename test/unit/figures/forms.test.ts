/** What a text looks like must not change its figures: Traditional characters, full width, blanks and line ends. */

import { readFileSync } from "node:fs";
import * as OpenCC from "opencc-js";
import { describe, expect, test } from "vitest";
import { type Figure, recogniseFigures } from "../../../lib/figures/index.ts";
import { sayInterval } from "./say.ts";

type Case = readonly [text: string, ...figures: string[]];

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8")) as T;
}

const rows = Object.values(read<Record<string, Case[]>>("taxonomy.json")).flat();
const texts = [...rows, ...read<Case[]>("sentences.json"), ...read<Case[]>("real-forms.json")].map(
  ([text]) => text,
);

/** Everything of the figures but their places. */
function values(text: string): string[] {
  return recogniseFigures(text, { published: "2024-03-01" }).map(
    (figure: Figure) =>
      `${sayInterval(figure)} ${figure.unit} ${figure.kind} ${figure.per} ${figure.asOf} ${figure.stance}`,
  );
}

/** A full-width comma between full-width digits parts thousands, elsewhere clauses; so it isn't a matter of form alone. */
const partsThousands = (text: string) => /\d，\d/.test(text);

function fullWidth(text: string): string {
  return text.replace(/[0-9A-Za-z%]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}

const FORMS: readonly [name: string, change: (text: string) => string][] = [
  ["in Traditional characters", OpenCC.Converter({ from: "cn", to: "t" })],
  ["in the characters of Taiwan", OpenCC.Converter({ from: "cn", to: "tw" })],
  ["in the characters of Hong Kong", OpenCC.Converter({ from: "cn", to: "hk" })],
  ["in full width", fullWidth],
  [
    "with a blank around every number",
    (text) =>
      text.replace(/(?<=[\u4e00-\u9fff])(?<![二六])(?=\d)|(?<=\d)(?![二六])(?=[\u4e00-\u9fff])/g, " "),
  ],
  ["with a line end after every seventh character", (text) => text.replace(/([\u4e00-\u9fff]{7})/g, "$1\n")],
  [
    "with zero-width characters between Han",
    (text) => text.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, "\u200b"),
  ],
];

describe.each(FORMS)("%s", (_name, change) => {
  const same = change === fullWidth ? texts.filter((text) => !partsThousands(text)) : texts;
  test.each(same)("%s", (text) => {
    expect(values(change(text))).toEqual(values(text));
  });
});
