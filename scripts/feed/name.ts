/** What a feed calls itself, and under whose name that is. */
import { realpath } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import type { FeedOptions } from "../../lib/dataset/feed/build.ts";
import { Statement } from "../../lib/dataset/feed/format.ts";
import { PROJECT } from "./edition.ts";
import { UsageError } from "./usage.ts";

const DATASET = fileURLToPath(new URL("../../dataset", import.meta.url));

type Name = Pick<FeedOptions, "feed" | "publisher">;

export function readName({ feed, publisher }: Name): Name {
  if (!v.is(Statement.entries.feed, feed))
    throw new UsageError(
      `--feed ${feed}: a feed's id is lower-case letters and digits with single hyphens, 64 at most`,
    );
  if (!v.is(Statement.entries.publisher, publisher))
    throw new UsageError("--publisher: a name has 1 to 200 characters");
  return { feed, publisher };
}

/** A publisher who forgets an option would speak as the feed that comes with the extension, and not notice. */
export async function warnOfProjectName({ feed, publisher }: Name, folder: string): Promise<void> {
  if ((await realpath(folder)) === (await realpath(DATASET))) return;
  const borrowed = [
    ...(feed === PROJECT.feed ? [`the id ${feed} (--feed ID)`] : []),
    ...(publisher === PROJECT.publisher ? [`the publisher's name ${publisher} (--publisher NAME)`] : []),
  ];
  if (borrowed.length === 0) return;
  console.error(
    `warning: ${folder} is not the extension's own dataset, but the feed bears ${borrowed.join(" and ")}; give it a name of its own`,
  );
}
