/** The files of a feed, from a folder or from an address. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Bytes } from "../../lib/dataset/feed/bytes.ts";
import { LATEST } from "../../lib/dataset/feed/format.ts";
import { fileUrl, parseFeedUrl } from "../../lib/extension/sync/feed-url.ts";
import { fetchFile } from "./fetch-file.ts";
import { isMissing } from "./in-words.ts";
import { UsageError } from "./usage.ts";

export interface FeedPlace {
  /** Where a file of the feed is to be found: its path on the disk, or its address. */
  where(path: string): string;
  /** Reads a file by its path in the feed; rejects saying what is not there and what that means. */
  read(path: string): Promise<Bytes>;
}

/** `place` as typed: a folder, or the address of it; naming the latest.json in it means the same. */
export function feedPlace(place: string): FeedPlace {
  const url = parseFeedUrl(place);
  if (url !== null) return atAddress(url);
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(place))
    throw new UsageError(`${place}: a feed is read from a folder, or from an http or https address`);
  return inFolder(place.endsWith(`/${LATEST}`) ? place.slice(0, -LATEST.length) : place);
}

function inFolder(folder: string): FeedPlace {
  const where = (path: string) => join(folder, path);
  const read = async (path: string): Promise<Bytes> => {
    try {
      return new Uint8Array(await readFile(where(path)));
    } catch (error) {
      throw isMissing(error) ? missing(path, folder, where(path)) : error;
    }
  };
  return { where, read };
}

function atAddress(latest: string): FeedPlace {
  const where = (path: string) => (path === LATEST ? latest : fileUrl(latest, path));
  const read = async (path: string): Promise<Bytes> => {
    const bytes = await fetchFile(where(path));
    if (!bytes) throw missing(path, where(path), where(path));
    return bytes;
  };
  return { where, read };
}

const missing = (path: string, place: string, file: string): Error =>
  new Error(
    path === LATEST
      ? `${place}: there is no feed here, ${LATEST} is missing; give the folder that 'feed build' wrote, or the address it is served at`
      : `${file}: is missing, which the feed names; put the whole folder on the server, or build it again`,
  );
