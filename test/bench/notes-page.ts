/** One long page with a thousand notes, half of them on words that are no longer there. */
import { describe } from "../../lib/anchor/describe.ts";
import { ARTICLES } from "../unit/anchor/corpus/articles.ts";

const COPIES = 17;
const SENTENCES = 1000;

/** Some 50,000 characters: the articles again and again, every figure another each time. */
export function notesPage() {
  const blocks = Array.from({ length: COPIES }, (_, copy) =>
    ARTICLES.map(({ text }) => text.replace(/\d+/g, (number) => `${Number(number) + copy * 7}`)),
  ).flat();
  const text = blocks.join("\n\n");
  const spans = [...text.matchAll(/[^，。；：！？\n]{5,}/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  const step = spans.length / (SENTENCES / 2);
  const kept = Array.from(
    { length: SENTENCES / 2 },
    (_, i) => spans[Math.floor(i * step)] as (typeof spans)[number],
  );
  const notes = kept.map(({ start, end }, i) => ({ id: `kept-${i}`, target: describe(text, start, end) }));
  const lost = Array.from({ length: SENTENCES / 2 }, (_, i) => {
    const passage = `这一段第${i}句话在改版时整句删去了，里面提到的${i * 3 + 11}户人家后来都搬进了新居`;
    return { id: `lost-${i}`, target: describe(passage, i % 9, passage.length - (i % 7)) };
  });
  return { text, notes: [...notes, ...lost], kept };
}
