/** A text that remembers, through every edit, which character of the original each of its characters is. */

/** Original index of a character, or NEW. */
export const NEW = -1;

export interface Tracked {
  readonly text: string;
  readonly ids: readonly number[];
}

export const track = (text: string): Tracked => ({
  text,
  ids: Array.from({ length: text.length }, (_, i) => i),
});

export const slice = ({ text, ids }: Tracked, from: number, to?: number): Tracked => ({
  text: text.slice(from, to),
  ids: ids.slice(from, to),
});

export const added = (text: string): Tracked => ({
  text,
  ids: Array.from({ length: text.length }, () => NEW),
});

export const join = (...parts: readonly Tracked[]): Tracked => ({
  text: parts.map(({ text }) => text).join(""),
  ids: parts.flatMap(({ ids }) => ids),
});

/** With `from`–`to` replaced by a text that is not of the original. */
export const replaced = (whole: Tracked, from: number, to: number, by: string): Tracked =>
  join(slice(whole, 0, from), added(by), slice(whole, to));

/** Character by character; a string of another length than one counts as the same character grown. */
export function mapped(whole: Tracked, change: (character: string, at: number) => string): Tracked {
  const parts = Array.from({ length: whole.text.length }, (_, at): Tracked => {
    const text = change(whole.text[at] as string, at);
    const keep = text.lastIndexOf(whole.text[at] as string);
    const own = keep >= 0 ? keep : text.length - 1;
    return { text, ids: Array.from(text, (_, i) => (i === own ? (whole.ids[at] as number) : NEW)) };
  });
  return join(...parts);
}
