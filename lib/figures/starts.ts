/** What the main loop asks of every code unit, answered by one look into a table. */

const START = 1;
const SENTENCE_END = 2;
const CLAUSE_END = 4;

const CLASSES = new Uint8Array(65_536);
for (const letter of "0123456789零一二三四五六七八九壹贰叁肆伍陆柒捌玖两十百千万亿拾佰仟几数半第首翻")
  CLASSES[letter.charCodeAt(0)] = START;
for (const letter of "。！？\n") CLASSES[letter.charCodeAt(0)] = SENTENCE_END;
for (const letter of "，；") CLASSES[letter.charCodeAt(0)] = CLAUSE_END;

/** Whether a figure can begin with it. */
export function isStart(code: number): boolean {
  return CLASSES[code] === START;
}

export function isSentenceEnd(code: number): boolean {
  return CLASSES[code] === SENTENCE_END;
}

export function isClauseEnd(code: number): boolean {
  return CLASSES[code] === CLAUSE_END;
}
