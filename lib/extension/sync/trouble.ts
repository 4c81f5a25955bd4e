/** Why an update did not happen, as data: a code with a sentence in `locales/<locale>/sync.json`, and its parameters. */
import { FeedRefusal, type RefusalCode } from "../../dataset/feed/refusal.ts";
import { StoreError, type StoreErrorCode } from "../../store/dataset/errors.ts";

export const TRANSFERS = [
  "offline",
  "unreachable",
  "http-status",
  "web-page",
  "stalled",
  "too-slow",
  "cut-off",
  "insecure-redirect",
] as const;
export type TransferCode = (typeof TRANSFERS)[number];

export interface Trouble {
  readonly code: RefusalCode | TransferCode | `store-${StoreErrorCode}` | "unexpected";
  readonly params: Readonly<Record<string, string | number>>;
}

/** A transfer that failed on the way; nothing is known of what would have arrived. */
export class TransferError extends Error {
  override readonly name = "TransferError";
  readonly code: TransferCode;
  readonly params: Trouble["params"];
  /** Milliseconds the server asks to be left alone for. */
  readonly retryAfter: number;

  constructor(code: TransferCode, params: Trouble["params"] = {}, retryAfter = 0) {
    super(`${code} ${JSON.stringify(params)}`);
    this.code = code;
    this.params = params;
    this.retryAfter = retryAfter;
  }
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof FeedRefusal || error instanceof TransferError)
    return { code: error.code, params: error.params };
  if (error instanceof StoreError) return { code: `store-${error.code}`, params: {} };
  return { code: "unexpected", params: { message: error instanceof Error ? error.message : String(error) } };
}
