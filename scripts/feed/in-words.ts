/** What went wrong, for the person at the command line: what, where, and what to do about it. */
import { FeedRefusal } from "../../lib/dataset/feed/refusal.ts";
import { translator } from "../../lib/i18n/translate.ts";
import en from "../../locales/en/sync.json" with { type: "json" };

const sentence = translator<string>(en);

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  ENOTDIR: "is no folder",
  EISDIR: "is a folder, not a file",
  EACCES: "may not be read or written by you",
  EPERM: "may not be read or written by you",
  EROFS: "lies on a disk that can only be read",
  ENOSPC: "the disk is full; make room and run the command again, what readers see is whole meanwhile",
};

/** Refusals keep their code in front, so that scripts can tell them apart. */
export function inWords(error: unknown): string {
  if (error instanceof FeedRefusal) return `${error.code}: ${sentence(error.code, error.params)}`;
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : SYSTEM[code];
  return known === undefined ? error.message : `${path === undefined ? "" : `${path}: `}${known}`;
}

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && (error as NodeJS.ErrnoException).code === "ENOENT";
