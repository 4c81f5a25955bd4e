/** Runs in a page: find and mark, ours against mark.js, on the same paragraphs and names. */
import Mark from "mark.js";
import { compile, loadLexicon, scan } from "../../lib/lexicon/index.ts";

export interface PageTimes {
  readonly ours: number[];
  readonly markJs: number;
  readonly found: number;
  readonly foundByMarkJs: number;
}

/** Text nodes joined by blank lines, searched at once; each mention becomes a StaticRange of one highlight. */
function findAndMark(lexicon: ReturnType<typeof loadLexicon>): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    starts.push(text.length);
    nodes.push(node as Text);
    text += `${(node as Text).data}\n\n`;
  }
  let at = 0;
  const ranges = scan(lexicon, text).map(({ start, end }) => {
    while (at + 1 < starts.length && (starts[at + 1] as number) <= start) at++;
    const node = nodes[at] as Text;
    const offset = starts[at] as number;
    return new StaticRange({
      startContainer: node,
      startOffset: start - offset,
      endContainer: node,
      endOffset: end - offset,
    });
  });
  CSS.highlights.set("bench", new Highlight(...ranges));
  return ranges.length;
}

export async function measure(names: readonly string[], paragraphs: readonly string[]): Promise<PageTimes> {
  document.body.append(
    ...paragraphs.map((text) => Object.assign(document.createElement("p"), { textContent: text })),
  );
  const lexicon = loadLexicon(compile(names.map((text, record) => ({ text, record, match: "alone" }))));
  const ours: number[] = [];
  let found = 0;
  for (let round = 0; round < 25; round++) {
    const start = performance.now();
    found = findAndMark(lexicon);
    ours.push(performance.now() - start);
  }
  const start = performance.now();
  const marker = new Mark(document.body);
  await new Promise<void>((done) => {
    marker.mark([...names], { separateWordSearch: false, done: () => done() });
  });
  const markJs = performance.now() - start;
  return { ours, markJs, found, foundByMarkJs: document.querySelectorAll("mark").length };
}
