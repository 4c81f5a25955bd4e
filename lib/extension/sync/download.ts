/** One file over HTTP, with an end to everything: size, silence, redirects to plain HTTP. */
import { type Bytes, concat } from "../../dataset/feed/bytes.ts";
import { FeedRefusal } from "../../dataset/feed/refusal.ts";
import { type TransferCode, TransferError } from "./trouble.ts";

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface DownloadOptions {
  readonly fetch: Fetch;
  /** Bytes; reading stops past it. */
  readonly limit: number;
  /** Milliseconds without a single byte. */
  readonly silence: number;
  readonly cache: RequestCache;
  readonly now: number;
  /** What the browser believes; only used to say why nothing answered, since it is often wrong. */
  readonly online: () => boolean;
  /** Ends what takes too long in all. */
  readonly signal?: AbortSignal;
  readonly onBytes?: (count: number) => void;
}

/** The file's bytes; rejects with a `TransferError` or a `FeedRefusal`. The request says nothing about the reader. */
export async function download(url: string, options: DownloadOptions): Promise<Bytes> {
  const watch = watchForSilence(options.silence, options.signal);
  try {
    const response = await request(url, options, watch);
    return await read(response, url, options, watch);
  } finally {
    watch.stop();
  }
}

interface Watch {
  readonly signal: AbortSignal;
  alive(): void;
  stop(): void;
  /** Why the transfer was given up, if it was. */
  gaveUp(): TransferCode | undefined;
}

function watchForSilence(silence: number, outer?: AbortSignal): Watch {
  const controller = new AbortController();
  let stalled = false;
  const giveUp = () => {
    stalled = true;
    controller.abort();
  };
  let timer = setTimeout(giveUp, silence);
  const signal = outer ? AbortSignal.any([outer, controller.signal]) : controller.signal;
  return {
    signal,
    alive: () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, silence);
    },
    stop: () => clearTimeout(timer),
    gaveUp: () => (outer?.aborted ? "too-slow" : stalled ? "stalled" : undefined),
  };
}

async function request(
  url: string,
  { fetch, cache, now, online }: DownloadOptions,
  watch: Watch,
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, {
      cache,
      signal: watch.signal,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "follow",
    });
  } catch {
    const code = watch.gaveUp() ?? (online() ? "unreachable" : "offline");
    throw new TransferError(code, { host: new URL(url).host });
  }
  watch.alive();
  if (url.startsWith("https:") && response.url.startsWith("http:"))
    throw new TransferError("insecure-redirect", { host: new URL(response.url).host });
  if (!response.ok)
    throw new TransferError(
      "http-status",
      { status: response.status, file: fileOf(url) },
      retryAfter(response, now),
    );
  return response;
}

async function read(response: Response, url: string, options: DownloadOptions, watch: Watch): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read().catch(() => {
      throw new TransferError(watch.gaveUp() ?? "cut-off", {
        host: new URL(url).host,
        file: fileOf(url),
      });
    });
    if (done) break;
    watch.alive();
    length += value.length;
    if (length > options.limit) {
      await reader.cancel().catch(() => {});
      throw new FeedRefusal("too-large", { length, limit: options.limit });
    }
    options.onBytes?.(value.length);
    parts.push(value);
  }
  const bytes = concat(parts);
  if (isWebPage(bytes)) throw new TransferError("web-page", { file: fileOf(url) });
  return bytes;
}

/** A hotel's login page or a site's "not found" page that says 200: no file of a feed begins with `<`. */
const isWebPage = (bytes: Bytes): boolean =>
  /^\s*<[!a-z]/i.test(new TextDecoder().decode(bytes.subarray(0, 64)));

/** Seconds or an HTTP date. https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3 */
function retryAfter(response: Response, now: number): number {
  const value = response.headers.get("Retry-After") ?? "";
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : 0;
}

const fileOf = (url: string): string => new URL(url).pathname.split("/").at(-1) ?? "";
