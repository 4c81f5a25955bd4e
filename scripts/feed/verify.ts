import { isExpired } from "../../lib/dataset/feed/envelope.ts";
import { parseFingerprint } from "../../lib/dataset/feed/keys.ts";
import type { Options } from "../feed.ts";
import { openFeed } from "./open-feed.ts";
import { requireArguments, UsageError } from "./usage.ts";

export async function verify(args: readonly string[], { fingerprint }: Options): Promise<string> {
  requireArguments("verify", args, ["DIR|URL"]);
  const [place = ""] = args;
  const pinned = fingerprint === undefined ? undefined : parseFingerprint(fingerprint);
  if (pinned === null)
    throw new UsageError("--fingerprint: a fingerprint is 64 hexadecimal digits, as 'feed keygen' prints it");
  const { statement, manifest, records, fingerprints } = await openFeed(place, pinned);
  const expired = isExpired(statement, Date.now()) ? " (past)" : "";
  return [
    `feed         ${statement.feed}, published by ${statement.publisher}`,
    `number       ${statement.seq}, issued ${statement.issued}, counts as new until ${statement.expires}${expired}`,
    `signed by    ${fingerprints.join(", ")}${pinned ? "" : " (compare it with what the publisher made known)"}`,
    `records      ${records.length} in ${manifest.shards.length} shards`,
    "everything a reader's browser checks is in order",
  ].join("\n");
}
