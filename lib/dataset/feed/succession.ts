/** Who may sign: the keys a reader pinned, or those they handed over to. */
import * as v from "valibot";
import { type Bytes, fromBase64, sha256 } from "./bytes.ts";
import { type Envelope, type Signature, SPEC, Succession } from "./format.ts";
import { isSignedBy, type KeyFile, sign } from "./keys.ts";

/** A hand-over to other keys, signed by one that is trusted now. */
export async function makeSuccession(
  feed: string,
  keys: string[],
  by: KeyFile,
): Promise<Envelope["successions"][number]> {
  const signed = JSON.stringify({ spec: SPEC, feed, keys } satisfies Succession);
  return { signed, signatures: [{ publicKey: by.publicKey, signature: await sign(signed, by) }] };
}

/**
 * The fingerprints trusted after following every hand-over that begins with a trusted key. Hand-overs by keys that are
 * not trusted change nothing: an old key cannot come back once it has been replaced.
 */
export async function followSuccessions(
  successions: Envelope["successions"],
  pinned: readonly string[],
  feed: string,
): Promise<readonly string[]> {
  let trusted = pinned;
  for (const { signed, signatures } of successions) {
    if ((await signatureState(signed, signatures, trusted)) !== "good") continue;
    const succession = parseSuccession(signed);
    if (succession?.feed === feed) trusted = succession.keys;
  }
  return trusted;
}

/** good: by a trusted key. bad: one claims to be, and is not. unknown: none by a trusted key. */
export async function signatureState(
  text: string,
  signatures: readonly Signature[],
  trusted: readonly string[],
): Promise<"good" | "bad" | "unknown"> {
  let state: "bad" | "unknown" = "unknown";
  for (const { publicKey, signature } of signatures) {
    const key = decode(publicKey);
    if (!key || !trusted.includes(await sha256(key))) continue;
    if (await isSignedBy(text, signature, key)) return "good";
    state = "bad";
  }
  return state;
}

function decode(text: string): Bytes | undefined {
  try {
    return fromBase64(text);
  } catch {
    return undefined;
  }
}

function parseSuccession(signed: string): Succession | undefined {
  try {
    return v.parse(Succession, JSON.parse(signed));
  } catch {
    return undefined;
  }
}
