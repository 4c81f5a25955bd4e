import type { FeedVersion } from "../../store/dataset/shelf.ts";
import { OWN } from "../../store/dataset-own.ts";
import type { Subscription } from "./subscriptions.ts";

/** The followed feeds' last versions in the feeds' order, and what the reader has put on record themselves. */
export function inOrder(versions: readonly FeedVersion[], followed: readonly Subscription[]): FeedVersion[] {
  const last = new Map(versions.map((version) => [version.id, version]));
  return [...followed.map(({ id }) => id), OWN].flatMap((id) => last.get(id) ?? []);
}
