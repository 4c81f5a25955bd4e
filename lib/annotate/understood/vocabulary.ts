/** The words that are vouched for in a sentence about one record. */
import type { Dossier } from "../../dataset/dossier.ts";
import { linksOf } from "../../dataset/links.ts";
import { PLAIN } from "./plain-vocabulary.ts";

/** The longest of each first character: most of a text is looked up once or twice. */
function longestOf(words: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>();
  for (const word of words) {
    const first = word[0] ?? "";
    longest.set(first, Math.max(longest.get(first) ?? 0, word.length));
  }
  return longest;
}

/** Words by their first characters. */
class Words {
  readonly #words: ReadonlySet<string>;
  readonly #longest: ReadonlyMap<string, number>;

  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    this.#longest = longestOf(this.#words);
  }

  /** The length of the longest that starts at a place; 0: none does. */
  lengthAt(text: string, at: number): number {
    let length = Math.min(this.#longest.get(text[at] as string) ?? 0, text.length - at);
    while (length > 0 && !this.#words.has(text.slice(at, at + length))) length--;
    return length;
  }
}

const ANYWHERE = new Words(PLAIN);

export class Vocabulary {
  readonly #own: Words;
  /** What the record is, in so many words: what it calls those it is for tells none of them apart. */
  readonly #description: string;

  constructor(own: readonly string[], description: string) {
    this.#own = new Words(own);
    this.#description = description;
  }

  /** The length of the longest word that is vouched for and starts at a place; 0: none does. `also`: further words. */
  lengthAt(text: string, at: number, also: readonly string[]): number {
    let length = Math.max(ANYWHERE.lengthAt(text, at), this.#own.lengthAt(text, at));
    for (const word of also) if (word.length > length && text.startsWith(word, at)) length = word.length;
    for (let more = Math.max(2, length + 1); at + more <= text.length; more++) {
      if (!this.#description.includes(text.slice(at, at + more))) break;
      length = more;
    }
    return length;
  }
}

/** What is on record of something speaks in the cue words of its metrics, and calls those who run it by their names. */
function readVocabulary(record: string, { records, claims, metrics }: Dossier): Vocabulary {
  const own = new Set(
    claims.flatMap(({ about, metric }) => (about === record ? (metrics.get(metric) ?? []) : [])),
  );
  const about = records.get(record);
  const others = (about ? linksOf(about) : []).flatMap((id) => records.get(id) ?? []);
  const words = [
    ...[...own].flatMap(({ cues, name }) => [...cues, name]),
    ...[about, ...others].flatMap((each) => each?.names.map(({ text }) => text) ?? []),
  ];
  return new Vocabulary(words, about?.description ?? "");
}

const known = new WeakMap<Dossier, Map<string, Vocabulary>>();

export function vocabularyOf(record: string, dossier: Dossier): Vocabulary {
  const vocabularies = known.get(dossier) ?? new Map<string, Vocabulary>();
  known.set(dossier, vocabularies);
  const vocabulary = vocabularies.get(record) ?? readVocabulary(record, dossier);
  vocabularies.set(record, vocabulary);
  return vocabulary;
}
