/** Is this envelope the publisher's, for us, and not an old one? Nothing in it is believed before its signature. */
import * as v from "valibot";
import { type Bytes, fromUtf8 } from "./bytes.ts";
import { Envelope, LIMITS, SPEC, Statement } from "./format.ts";
import { FeedRefusal } from "./refusal.ts";
import { followSuccessions, signatureState } from "./succession.ts";

export interface Trust {
  /** Fingerprints of the publisher's keys; one good signature by any of them is enough. */
  readonly keys: readonly string[];
  /** The feed's id once it is known: another feed of the same publisher must not take its place. */
  readonly feed?: string;
}

export interface Terms {
  readonly trust: Trust;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly appVersion: string;
}

/** Clocks are wrong by hours and time zones more often than publishers lie. Milliseconds. */
const CLOCK_TOLERANCE = 24 * 3600_000;

export interface Verified {
  readonly statement: Statement;
  /** The fingerprints to trust from now on: other ones than before when the publisher changed keys. */
  readonly keys: readonly string[];
}

/** The statement, or a refusal. An expired one is not refused: the caller shows its date. */
export async function verifyEnvelope(bytes: Bytes, { trust, now, appVersion }: Terms): Promise<Verified> {
  const envelope = readEnvelope(bytes);
  const claimed = trust.feed ?? claimedFeed(envelope);
  const keys = await followSuccessions(envelope.successions, trust.keys, claimed);
  const state = await signatureState(envelope.signed, envelope.signatures, keys);
  if (state !== "good") throw new FeedRefusal(state === "bad" ? "bad-signature" : "no-known-key");
  const statement = readStatement(envelope.signed);
  if (statement.feed !== claimed)
    throw new FeedRefusal("other-feed", { expected: claimed, actual: statement.feed });
  if (Date.parse(statement.issued) > now + CLOCK_TOLERANCE)
    throw new FeedRefusal("from-the-future", {
      issued: statement.issued.slice(0, 10),
      today: new Date(now).toISOString().slice(0, 10),
    });
  if (compareVersions(statement.minApp, appVersion) > 0)
    throw new FeedRefusal("app-too-old", { needed: statement.minApp, version: appVersion });
  return { statement, keys };
}

/** Before a feed is known it is the one it says it is; the signature over that very text follows. */
function claimedFeed(envelope: Envelope): string {
  const claim = v.safeParse(v.object({ feed: v.string() }), parseJson(envelope.signed));
  return claim.success ? claim.output.feed : "";
}

/** The envelope's statement without looking at signatures: only for what came with the package itself. */
export function readUnsigned(bytes: Bytes): Statement {
  return readStatement(readEnvelope(bytes).signed);
}

export interface Floor {
  readonly seq: number;
  /** The manifest hash that came with it. */
  readonly manifest: string;
  /** Its date. */
  readonly issued: string;
}

/** Never back to an older state, and never two states under one number. */
export function requireNotOlder(statement: Statement, floor: Floor | undefined): void {
  if (!floor) return;
  const dates = { issued: minute(statement.issued), known: minute(floor.issued) };
  if (statement.seq < floor.seq) throw new FeedRefusal("old-seq", dates);
  if (statement.seq === floor.seq && statement.manifest.hash !== floor.manifest)
    throw new FeedRefusal("same-seq", dates);
}

/** A date as readers are told it: `2023-03-01 08:00 UTC`; floors were once kept without. */
const minute = (date: string): string => (date === "" ? "?" : `${date.slice(0, 16).replace("T", " ")} UTC`);

export const isExpired = (statement: Pick<Statement, "expires">, now: number): boolean =>
  Date.parse(statement.expires) <= now;

function readEnvelope(bytes: Bytes): Envelope {
  if (bytes.length > LIMITS.envelope)
    throw new FeedRefusal("too-large", { length: bytes.length, limit: LIMITS.envelope });
  const envelope = v.safeParse(Envelope, parseJson(decode(bytes)));
  if (!envelope.success) throw new FeedRefusal("not-a-feed");
  return envelope.output;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decode(bytes: Bytes): string {
  try {
    return fromUtf8(bytes);
  } catch {
    throw new FeedRefusal("not-a-feed");
  }
}

function readStatement(signed: string): Statement {
  const json = parseJson(signed);
  const spec = v.safeParse(v.object({ spec: v.number() }), json);
  if (spec.success && spec.output.spec !== SPEC)
    throw new FeedRefusal("spec-unknown", { spec: spec.output.spec, known: SPEC });
  const statement = v.safeParse(Statement, json);
  if (!statement.success) throw new FeedRefusal("not-a-feed");
  return statement.output;
}

/** Dotted numbers; missing places count as zero. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
