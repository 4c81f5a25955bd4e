/** Scanning: ours, the best packages and a bare loop, in turn on the same dictionary and text. */
import { arrayTrieEncode, arrayTrieSearch, trieCreate, trieSet } from "@smikhalevski/trie";
import AhoCorasick from "modern-ahocorasick";
import { compile, loadLexicon, scan } from "../../lib/lexicon/index.ts";
import { madeUpNames, madeUpNews } from "./lexicon-made-up.ts";
import { interleave, median } from "./row.ts";

/** Milliseconds for a million characters. */
export interface ScanTimes {
  readonly ours: number;
  readonly loop: number;
  readonly smikhalevski: number;
  readonly modern: number;
  readonly found: number;
  readonly foundByTrie: number;
}

const LENGTH = 1_000_000;
/** A page has some thousand characters; short enough, too, that other processes seldom cut in, however slow the reader. */
const PIECE = 10_000;
const PIECES = LENGTH / PIECE;
/** Each reads every piece so often; a median is one of all of these times. */
const ROUNDS = 11;

function sumUnits(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

/** A text as a page sends it: one flat string. */
const flat = (text: string) => Buffer.from(text, "utf16le").toString("utf16le");

/** Median milliseconds of a piece, times the number of pieces: each function in turn reads all pieces, `rounds` times over. */
function perMillion(
  functions: readonly ((text: string) => unknown)[],
  texts: readonly string[],
  rounds: number,
) {
  const times = functions.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    functions.forEach((read, i) => {
      for (const text of texts) {
        const start = performance.now();
        read(text);
        times[i]?.push(performance.now() - start);
      }
    });
  }
  return times.map((list) => median(list) * PIECES);
}

export function measureScan(size: number): ScanTimes {
  const names = madeUpNames(size);
  const news = madeUpNews(LENGTH, names);
  const texts = Array.from({ length: PIECES }, (_, i) => flat(news.slice(i * PIECE, (i + 1) * PIECE)));
  const lexicon = loadLexicon(compile(names.map((text, record) => ({ text, record, match: "alone" }))));
  const building = trieCreate<number>();
  for (const [i, name] of names.entries()) trieSet(building, name, i);
  const trie = arrayTrieEncode(building);
  const automaton = new AhoCorasick(names);
  const ours = (text: string) => scan(lexicon, text).length;
  const byTrie = (text: string) => {
    let count = 0;
    for (let i = 0; i < text.length; ) {
      const leaf = arrayTrieSearch(trie, text, i);
      if (leaf) count++;
      i = leaf ? leaf.lastIndex : i + 1;
    }
    return count;
  };
  const byAutomaton = (text: string) => automaton.search(text, { strategy: "leftmost-longest" }).length;
  perMillion([sumUnits, ours], texts, 40);
  const all = [sumUnits, ours, byTrie, byAutomaton];
  perMillion(all, texts, 2);
  const [loop = 0, mine = 0, smikhalevski = 0, modern = 0] = perMillion(all, texts, ROUNDS);
  const total = (count: (text: string) => number) => texts.reduce((sum, text) => sum + count(text), 0);
  return { ours: mine, loop, smikhalevski, modern, found: total(ours), foundByTrie: total(byTrie) };
}

/** How many times longer than a bare loop 5 million characters take that nearly spell a name of 64 everywhere. */
export function measureHostile(): { ours: number; loop: number } {
  const names = [`${"中".repeat(63)}国`, "中中"];
  const lexicon = loadLexicon(compile([{ text: names[0] as string, record: 0, match: "alone" }]));
  const text = flat("中".repeat(5_000_000));
  const [loop = 0, ours = 0] = interleave([() => sumUnits(text), () => scan(lexicon, text)], 3);
  return { ours, loop };
}
