import * as v from "valibot";
import { type Bytes, fromBase64, sha256 } from "../../lib/dataset/feed/bytes.ts";
import { Envelope } from "../../lib/dataset/feed/format.ts";
import { FeedRefusal } from "../../lib/dataset/feed/refusal.ts";

/** Fingerprints of the keys that claim to have signed a latest.json: believed only so far as the signatures then hold. */
export async function signersOf(latest: Bytes): Promise<string[]> {
  const envelope = v.safeParse(v.pipe(v.string(), v.parseJson(), Envelope), new TextDecoder().decode(latest));
  if (!envelope.success) throw new FeedRefusal("not-a-feed");
  return Promise.all(envelope.output.signatures.map(({ publicKey }) => sha256(readKey(publicKey))));
}

function readKey(publicKey: string): Bytes {
  try {
    return fromBase64(publicKey);
  } catch {
    throw new FeedRefusal("bad-signature");
  }
}
