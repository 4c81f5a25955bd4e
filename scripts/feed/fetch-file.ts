/** One file over HTTP, for the publisher who looks whether the server is right: whatever is wrong is told with its cause. */
import type { Bytes } from "../../lib/dataset/feed/bytes.ts";
import { sentence } from "./in-words.ts";

/** Codes of Node and of its fetch. https://nodejs.org/api/errors.html#common-system-errors */
const CAUSES: Readonly<Record<string, string>> = {
  ECONNREFUSED: "connection refused",
  ECONNRESET: "connection reset",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the host's name could not be looked up",
  ETIMEDOUT: "no answer in time",
  UND_ERR_CONNECT_TIMEOUT: "no answer in time",
  UND_ERR_HEADERS_TIMEOUT: "no answer in time",
  UND_ERR_SOCKET: "connection closed without an answer",
};

/** Why fetch failed: it says so only in its error's cause, as a code or as words. */
function why(error: unknown): string {
  const { code = "", message = "" } = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
  return CAUSES[code] ?? (message || code);
}

/** The file's bytes, or undefined where there is none. */
export async function fetchFile(url: string): Promise<Bytes | undefined> {
  const response = await fetch(url).catch((error: unknown) => {
    throw new Error(
      `${url}: the server can't be reached (${why(error)}); is the address right, and is it running?`,
    );
  });
  if (url.startsWith("https:") && response.url.startsWith("http:"))
    throw new Error(
      `${url}: ${sentence("insecure-redirect", { host: new URL(response.url).host })} Serve the feed without leading elsewhere.`,
    );
  if (response.status === 404) return undefined;
  if (!response.ok)
    throw new Error(
      `${url}: the server answered ${response.status} ${response.statusText}; its log should say why`,
    );
  const bytes = await response.arrayBuffer().catch((error: unknown) => {
    throw new Error(`${url}: the connection broke while it was coming (${why(error)}); try again`);
  });
  return new Uint8Array(bytes);
}
