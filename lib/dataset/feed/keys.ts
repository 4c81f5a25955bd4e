/** Ed25519 keys of publishers. https://www.rfc-editor.org/rfc/rfc8032 */
import * as v from "valibot";
import { type Bytes, fromBase64, sha256, toBase64, utf8 } from "./bytes.ts";

/** What `feed keygen` writes. Whoever has it can publish in the publisher's name. */
export const KeyFile = v.strictObject({
  kind: v.literal("shanzhu-feed-key"),
  fingerprint: v.string(),
  /** Raw, base64. */
  publicKey: v.string(),
  /** PKCS #8, base64. */
  privateKey: v.string(),
});
export type KeyFile = v.InferOutput<typeof KeyFile>;

/** Signed together with the text, so that a signature made for anything else can't pass as a feed's. */
const PURPOSE = "shanzhu feed 1\n";

/** A new key of a publisher. */
export async function generateKey(): Promise<KeyFile> {
  const pair = (await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"])) as CryptoKeyPair;
  const publicKey = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const privateKey = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  return {
    kind: "shanzhu-feed-key",
    fingerprint: await sha256(publicKey),
    publicKey: toBase64(publicKey),
    privateKey: toBase64(privateKey),
  };
}

/** The signature over exactly `text`, base64. */
export async function sign(text: string, key: KeyFile): Promise<string> {
  const privateKey = await crypto.subtle.importKey("pkcs8", fromBase64(key.privateKey), "Ed25519", false, [
    "sign",
  ]);
  return toBase64(new Uint8Array(await crypto.subtle.sign("Ed25519", privateKey, utf8(PURPOSE + text))));
}

/** Whether `signature` was made over exactly `text` with the key; malformed input is simply no signature. */
export async function isSignedBy(text: string, signature: string, publicKey: Bytes): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey("raw", publicKey, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", key, fromBase64(signature), utf8(PURPOSE + text));
  } catch {
    return false;
  }
}

/** A fingerprint as people pass it on (groups, colons, capitals) → 64 hexadecimal digits, or null. */
export function parseFingerprint(typed: string): string | null {
  const digits = typed.replace(/[\s:：-]/g, "").toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : null;
}
