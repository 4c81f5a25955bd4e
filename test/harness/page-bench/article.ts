const NAMES = ["公益宝贝", "乡村特派员", "壹基金", "水滴公益", "爱心包裹"];
const FILLER = "据了解该项目在多地推进受到社会各界的关注与支持人们期待更多的进展";
const BYTES_A_CHARACTER = 3;
const PARAGRAPH = 140;

/** An article of so many bytes of UTF-8 text in paragraphs as long as newspapers', names spread evenly. */
export function articlePage({ bytes, occurrences }: { bytes: number; occurrences: number }): string {
  const paragraphs = Math.ceil(bytes / BYTES_A_CHARACTER / PARAGRAPH);
  const each = occurrences / paragraphs;
  let [written, html] = [0, ""];
  for (let at = 0; at < paragraphs; at++) {
    const names: string[] = [];
    while (written < Math.round((at + 1) * each)) names.push(NAMES[written++ % NAMES.length] as string);
    html += `<p>${paragraph(names)}</p>\n`;
  }
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><body><article>${html}</article></body></html>`;
}

function paragraph(names: readonly string[]): string {
  const filler = FILLER.repeat(Math.ceil(PARAGRAPH / FILLER.length)).slice(
    0,
    PARAGRAPH - names.join("").length - 1,
  );
  const step = Math.ceil(filler.length / (names.length + 1));
  const parts = names.map((name, index) => filler.slice(index * step, (index + 1) * step) + name);
  return `${parts.join("")}${filler.slice(names.length * step)}。`;
}
