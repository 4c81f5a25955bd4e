/** What went wrong, for the person at the command line: what, where, and what to do about it. */
import { FeedRefusal, type RefusalCode } from "../../lib/dataset/feed/refusal.ts";
import { translator } from "../../lib/i18n/translate.ts";
import en from "../../locales/en/sync.json" with { type: "json" };

/** What a reader would be told, in English. */
export const sentence = translator<string>(en);

/** A refusal, and the file or address that it is about. */
export class RefusedFile extends Error {
  override readonly name = "RefusedFile";
  readonly place: string;
  readonly refusal: FeedRefusal;

  constructor(place: string, refusal: FeedRefusal) {
    super(refusal.message);
    this.place = place;
    this.refusal = refusal;
  }
}

/** Does the work, and has its refusals say what they are about. */
export async function about<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof FeedRefusal ? new RefusedFile(place, error) : error;
  }
}

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  ENOTDIR: "is no folder",
  EISDIR: "is a folder, not a file",
  EACCES: "may not be read or written by you",
  EPERM: "may not be read or written by you",
  EROFS: "lies on a disk that can only be read",
  ENOSPC: "the disk is full; make room and run the command again, what readers see is whole meanwhile",
};

const AGAIN = "Put the whole folder on the server again; if it is damaged there too, build it again.";

/** Why the system could not do something, in words; its own where there are none of ours. */
export const causeOf = (error: unknown): string => {
  const { code = "", message = "" } = error as NodeJS.ErrnoException;
  return SYSTEM[code] ?? message;
};

/** Does something with a file, and has the system's errors name it, which they leave out as soon as it is open. */
export async function withFile<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw Object.assign(error as Error, { path });
  }
}

/** What a publisher can do, where the reader's sentence does not say so. */
const ADVICE: Readonly<Partial<Record<RefusalCode, string>>> = {
  "not-a-feed": "Give the folder that 'feed build' wrote, or the address it is served at.",
  "no-known-key": "Compare the fingerprint with the one that 'feed keygen' and 'feed build' print.",
  "bad-signature": "Build it again with its key, and put the whole folder on the server.",
  "other-feed": "Build each feed into a folder of its own.",
  "too-large": AGAIN,
  "bad-length": AGAIN,
  "bad-hash": AGAIN,
  "bad-manifest": AGAIN,
  "bad-gzip": AGAIN,
  "inflates-too-far": AGAIN,
  "bad-json": AGAIN,
  "bad-record": AGAIN,
  "bad-count": AGAIN,
};

/** The code comes first, so that scripts can tell refusals apart. */
function refusalInWords({ code, params }: FeedRefusal, place = ""): string {
  const told = [`${code}:`, place && `${place}:`, sentence(code, params), ADVICE[code]];
  return told.filter(Boolean).join(" ");
}

export function inWords(error: unknown): string {
  if (error instanceof RefusedFile) return refusalInWords(error.refusal, error.place);
  if (error instanceof FeedRefusal) return refusalInWords(error);
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : SYSTEM[code];
  return known === undefined ? error.message : `${path === undefined ? "" : `${path}: `}${known}`;
}

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && (error as NodeJS.ErrnoException).code === "ENOENT";
