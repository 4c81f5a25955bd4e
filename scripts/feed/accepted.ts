/** What readers would make of an edition, asked before anything of it is written. */
import type { Bytes } from "../../lib/dataset/feed/bytes.ts";
import { requireNotOlder, verifyEnvelope } from "../../lib/dataset/feed/envelope.ts";
import { FeedRefusal } from "../../lib/dataset/feed/refusal.ts";
import type { Earlier } from "./earlier.ts";
import { signersOf } from "./signers.ts";

/** Throws where who has what the folder holds now would refuse `latest`, the envelope to come there, and be stuck. */
export async function requireAccepted(latest: Bytes, folder: string, earlier: Earlier): Promise<void> {
  const there = earlier.latest;
  const before = there ? await signersOf(there.bytes) : [];
  // an unsigned edition, as it comes with a package, binds nobody to a key
  const trust = { keys: before.length > 0 ? before : await signersOf(latest) };
  try {
    const { statement } = await verifyEnvelope(latest, { trust, now: Date.now(), appVersion: "99" });
    requireNotOlder(statement, there && { ...there.statement, manifest: there.statement.manifest.hash });
  } catch (error) {
    throw error instanceof FeedRefusal ? new Error(inWords(error, folder)) : error;
  }
}

function inWords({ code, params, message }: FeedRefusal, folder: string): string {
  switch (code) {
    case "no-known-key":
      return `${folder}: holds an edition signed by another key, whose readers would refuse one by this key alone; give --succeeds OLDKEYFILE to hand over to it, once, or another --out`;
    case "old-seq":
      return `${folder}: holds an edition of ${params.known}, whose readers would refuse an older one; give a later --issued, or another --out`;
    case "same-seq":
      return `${folder}: holds other records of that very time, ${params.known}, whose readers would refuse these; give a later --issued, or another --out`;
    case "from-the-future":
      return `--issued: readers would refuse what is dated ${params.issued}, since today is ${params.today}`;
    default:
      return message;
  }
}
