/** Scanning: ours, the best packages and a bare loop, in turn on the same dictionary and text. */
import { arrayTrieEncode, arrayTrieSearch, trieCreate, trieSet } from "@smikhalevski/trie";
import AhoCorasick from "modern-ahocorasick";
import { compile, loadLexicon, scan } from "../../lib/lexicon/index.ts";
import { madeUpNames, madeUpNews } from "./lexicon-made-up.ts";
import { interleave } from "./row.ts";

/** Milliseconds for a text of that many characters. */
export interface ScanTimes {
  readonly ours: number;
  readonly loop: number;
  readonly smikhalevski: number;
  readonly modern: number;
  readonly found: number;
  readonly foundByTrie: number;
}

const LENGTH = 1_000_000;

function sumUnits(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

/** A text as a page sends it: one flat string. */
const flat = (text: string) => Buffer.from(text, "utf16le").toString("utf16le");

export function measureScan(size: number): ScanTimes {
  const names = madeUpNames(size);
  const text = flat(madeUpNews(LENGTH, names));
  const lexicon = loadLexicon(compile(names.map((text, record) => ({ text, record, match: "alone" }))));
  const building = trieCreate<number>();
  for (const [i, name] of names.entries()) trieSet(building, name, i);
  const trie = arrayTrieEncode(building);
  const automaton = new AhoCorasick(names);
  const ours = () => scan(lexicon, text).length;
  const byTrie = () => {
    let count = 0;
    for (let i = 0; i < text.length; ) {
      const leaf = arrayTrieSearch(trie, text, i);
      if (leaf) count++;
      i = leaf ? leaf.lastIndex : i + 1;
    }
    return count;
  };
  const byAutomaton = () => automaton.search(text, { strategy: "leftmost-longest" }).length;
  for (let i = 0; i < 60; i++) {
    sumUnits(text);
    ours();
  }
  const fast = interleave([() => sumUnits(text), ours, byTrie], 15);
  const slow = interleave([byAutomaton], 5);
  const [loop = 0, mine = 0, smikhalevski = 0] = fast;
  return { ours: mine, loop, smikhalevski, modern: slow[0] ?? 0, found: ours(), foundByTrie: byTrie() };
}

/** How many times longer than a bare loop 5 million characters take that nearly spell a name of 64 everywhere. */
export function measureHostile(): { ours: number; loop: number } {
  const names = [`${"中".repeat(63)}国`, "中中"];
  const lexicon = loadLexicon(compile([{ text: names[0] as string, record: 0, match: "alone" }]));
  const text = flat("中".repeat(5_000_000));
  const [loop = 0, ours = 0] = interleave([() => sumUnits(text), () => scan(lexicon, text)], 3);
  return { ours, loop };
}
