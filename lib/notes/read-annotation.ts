/** One annotation of any tool as a note. Ids are kept, or made from the content, so that reading twice adds nothing. */
import { normaliseUrl } from "../anchor/url.ts";
import { RECORD_PREFIX } from "./jsonld.ts";
import { Note } from "./note.ts";

/** As it came out of JSON; every field may be missing or of another kind. */
export type Annotation = Record<string, unknown>;

const UNKNOWN_POSITION = { start: -1, end: -1 };

/** The note, or why it is none. `now` dates what carries no date. */
export function noteFrom(annotation: Annotation, now: string): Note | "not-an-annotation" | "no-address" {
  const target = first(annotation.target);
  const source = text(isObject(target) ? (target.source ?? target.id) : target) ?? text(annotation.uri);
  if (annotation.target === undefined && annotation.uri === undefined) return "not-an-annotation";
  if (source === undefined || !URL.canParse(source)) return "no-address";
  const bodies = [annotation.body ?? []].flat();
  const body =
    text(annotation.bodyValue) ?? text(annotation.text) ?? bodies.map(commentOf).filter(Boolean).join("\n\n");
  const own = [annotation.tags ?? []].flat().flatMap((tag) => text(tag) ?? []);
  const created = dateOf(annotation.created) ?? now;
  const selector = isObject(target) ? targetFrom(target.selector) : undefined;
  const note = {
    url: text(annotation["shanzhu:article"]) ?? normaliseUrl(source),
    rawUrl: source,
    title: text(annotation["shanzhu:title"]) ?? titleOf(annotation.document) ?? "",
    created,
    modified: dateOf(annotation.modified) ?? dateOf(annotation.updated) ?? created,
    revision: typeof annotation["shanzhu:revision"] === "number" ? annotation["shanzhu:revision"] : 1,
    body,
    tags: [...new Set([...own, ...bodies.flatMap(tagOf)])],
    records: bodies.flatMap(recordOf),
    colour: colourOf(annotation["shanzhu:colour"]),
    ...(selector && { target: selector }),
    ...(Array.isArray(annotation["shanzhu:past"]) && {
      past: annotation["shanzhu:past"].flatMap((print) => text(print) ?? []),
    }),
    ...(text(annotation["shanzhu:deleted"]) && { deleted: text(annotation["shanzhu:deleted"]) as string }),
  };
  return { id: idOf(annotation.id, note), ...note };
}

function commentOf(body: unknown): string {
  if (typeof body === "string" || !isObject(body) || body.purpose === "tagging") return "";
  const value = text(body.value) ?? "";
  return body.format === "text/html" ? plainText(value) : value;
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  amp: "&",
};

/** The words of simple HTML, its paragraphs and line breaks kept. */
function plainText(html: string): string {
  return html
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<\/(?:p|div|li|h\d|blockquote)>/gi, "\n\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(#x?[\da-f]{1,6}|\w{2,4});/gi, (entity, name: string) => characterOf(name) ?? entity)
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Of an entity's name or number; some tools write every Chinese character as a number. */
function characterOf(name: string): string | undefined {
  if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()];
  const code = Number(name.replace(/^#x/i, "0x").replace("#", ""));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : undefined;
}

const tagOf = (body: unknown) =>
  isObject(body) && body.purpose === "tagging" ? (text(body.value) ?? []) : [];

function recordOf(body: unknown): string[] {
  const source = isObject(body) ? text(body.source) : undefined;
  return source?.startsWith(RECORD_PREFIX) ? [source.slice(RECORD_PREFIX.length)] : [];
}

/** Quote and position, wherever they stand among the selectors; what refines a selector is a selector too. */
function targetFrom(selector: unknown): Note["target"] {
  const all = [selector ?? []].flat().filter(isObject);
  const found = all.flatMap((one) => [one, ...[one.refinedBy ?? []].flat().filter(isObject)]);
  const quote = found.find(({ type, exact }) => type === "TextQuoteSelector" && typeof exact === "string");
  const position = found.find(({ type }) => type === "TextPositionSelector");
  if (!quote) return undefined;
  const { start, end } = position ?? {};
  const known = typeof start === "number" && typeof end === "number";
  return {
    quote: {
      exact: quote.exact as string,
      prefix: text(quote.prefix) ?? "",
      suffix: text(quote.suffix) ?? "",
    },
    position: known ? { start, end } : UNKNOWN_POSITION,
  };
}

function colourOf(value: unknown): Note["colour"] {
  return Note.entries.colour.options.find((colour) => colour === value) ?? "yellow";
}

const titleOf = (document: unknown) => (isObject(document) ? text(first(document.title)) : undefined);

function dateOf(value: unknown): string | undefined {
  const moment = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString();
}

function idOf(id: unknown, content: unknown): string {
  if (typeof id === "string" && id !== "") return /^[a-z][a-z0-9+.-]*:/i.test(id) ? id : `urn:import:${id}`;
  return `urn:import:${fingerprint(JSON.stringify(content))}`;
}

/** 64 bits of FNV-1a: enough to tell one reader's notes apart. */
export function fingerprint(content: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(content))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0");
}

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const text = (value: unknown) => (typeof value === "string" ? value : undefined);

function isObject(value: unknown): value is Annotation {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
