/** The files of a feed, from a folder or from an address. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Bytes } from "../../lib/dataset/feed/bytes.ts";
import { LATEST } from "../../lib/dataset/feed/format.ts";
import { isMissing } from "./in-words.ts";

/** Reads a file by its path in the feed; rejects saying what is not there and what that means. */
export function feedReader(place: string): (path: string) => Promise<Bytes> {
  return /^https?:/.test(place) ? fromAddress(place) : fromFolder(place);
}

function fromFolder(folder: string) {
  return async (path: string): Promise<Bytes> => {
    try {
      return new Uint8Array(await readFile(join(folder, path)));
    } catch (error) {
      throw isMissing(error) ? new Error(missing(folder, path)) : error;
    }
  };
}

function fromAddress(place: string) {
  const base = place.endsWith(LATEST) ? place : `${place.replace(/\/$/, "")}/${LATEST}`;
  return async (path: string): Promise<Bytes> => {
    const url = new URL(path, base);
    const response = await fetch(url).catch((error: Error) => {
      const cause = error.cause instanceof Error ? ` (${error.cause.message})` : "";
      throw new Error(
        `${url}: the server can't be reached${cause}; is the address right, and is it running?`,
      );
    });
    if (response.status === 404) throw new Error(missing(place, path));
    if (!response.ok) throw new Error(`${response.url}: the server says ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

const missing = (place: string, path: string): string =>
  path === LATEST
    ? `${place}: there is no feed here, ${LATEST} is missing; give the folder that 'feed build' wrote, or the address it is served at`
    : `${place}: ${path} is missing, which the feed names; put the whole folder on the server, or build it again`;
