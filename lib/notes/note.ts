/**
 * A reader's note: a W3C Web Annotation in the form the store keeps.
 * https://www.w3.org/TR/annotation-model/
 */
import * as v from "valibot";

export const TextQuote = v.object({
  exact: v.string(),
  /** Up to 32 characters before and after. */
  prefix: v.string(),
  suffix: v.string(),
});

export const TextPosition = v.object({ start: v.number(), end: v.number() });

export const Note = v.object({
  /** urn:uuid:… */
  id: v.string(),
  /** The article's address after normalising; notes of one article share it. */
  url: v.string(),
  /** The address as the browser had it. */
  rawUrl: v.string(),
  title: v.string(),
  /** ISO 8601, UTC. */
  created: v.string(),
  modified: v.string(),
  /** Counts every save; who saves over another revision than the one their editor began with gets a copy: see `revise`. */
  revision: v.number(),
  /** Fingerprints of what it said before, oldest first: see `follows`. */
  past: v.optional(v.array(v.string())),
  /** Markdown as the reader typed it. */
  body: v.string(),
  tags: v.array(v.string()),
  /** Ids of records the note is about. */
  records: v.array(v.string()),
  colour: v.picklist(["yellow", "green", "blue", "pink"]),
  /** Absent: the note is on the whole article. */
  target: v.optional(v.object({ quote: TextQuote, position: TextPosition })),
  /** Set when deleted; the row stays until undo is no longer offered. */
  deleted: v.optional(v.string()),
});

export type TextQuote = v.InferOutput<typeof TextQuote>;
export type TextPosition = v.InferOutput<typeof TextPosition>;
export type Note = v.InferOutput<typeof Note>;
