import type { Note } from "../../../lib/notes/note.ts";

/** A note as tests need one; what matters to the test is said where it is made. */
export function noteOf(over: Partial<Note> & { quote?: string } = {}): Note {
  const { quote, ...rest } = over;
  return {
    id: "urn:uuid:00000000-0000-4000-8000-000000000001",
    url: "https://news.example/a/1",
    rawUrl: "https://news.example/a/1?from=timeline",
    title: "一则新闻",
    created: "2023-02-28T01:00:00.000Z",
    modified: "2023-02-28T01:00:00.000Z",
    revision: 0,
    body: "待核实",
    tags: [],
    records: [],
    colour: "yellow",
    ...(quote !== undefined && {
      target: { quote: { exact: quote, prefix: "", suffix: "" }, position: { start: 0, end: quote.length } },
    }),
    ...rest,
  };
}
