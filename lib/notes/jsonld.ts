/**
 * Notes as a W3C Web Annotation collection (https://www.w3.org/TR/annotation-model/). What the model has no word for
 * (revision, what came before, colour, title, deletion) is written under our own prefix, so that nothing is lost on the way out
 * and back.
 */
import type { Note } from "./note.ts";

const CONTEXT = ["http://www.w3.org/ns/anno.jsonld", { shanzhu: "urn:shanzhu:terms#" }] as const;
export const RECORD_PREFIX = "urn:shanzhu:record:";

/** A collection with all its annotations in one page. `exported`: ISO 8601. */
export function toJsonLd(notes: readonly Note[], exported: string) {
  return {
    "@context": CONTEXT,
    type: "AnnotationCollection",
    generated: exported,
    total: notes.length,
    first: { type: "AnnotationPage", startIndex: 0, items: notes.map(annotationOf) },
  };
}

/** One note as an annotation of the model. */
export function annotationOf(note: Note) {
  return {
    id: note.id,
    type: "Annotation",
    motivation: note.body === "" ? "highlighting" : "commenting",
    created: note.created,
    modified: note.modified,
    body: bodyOf(note),
    target: {
      source: note.rawUrl,
      ...(note.target && { selector: selectorsOf(note.target) }),
    },
    "shanzhu:article": note.url,
    "shanzhu:title": note.title,
    "shanzhu:revision": note.revision,
    ...(note.past && { "shanzhu:past": note.past }),
    "shanzhu:colour": note.colour,
    ...(note.deleted !== undefined && { "shanzhu:deleted": note.deleted }),
  };
}

function bodyOf({ body, tags, records }: Note) {
  return [
    ...(body === ""
      ? []
      : [{ type: "TextualBody", purpose: "commenting", format: "text/markdown", value: body }]),
    ...tags.map((value) => ({ type: "TextualBody", purpose: "tagging", value })),
    ...records.map((id) => ({
      type: "SpecificResource",
      purpose: "linking",
      source: `${RECORD_PREFIX}${id}`,
    })),
  ];
}

function selectorsOf({ quote, position }: NonNullable<Note["target"]>) {
  return [
    { type: "TextQuoteSelector", ...quote },
    ...(position.start < 0 ? [] : [{ type: "TextPositionSelector", ...position }]),
  ];
}
