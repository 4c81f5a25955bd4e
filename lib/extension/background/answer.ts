import * as v from "valibot";
import { browser } from "wxt/browser";
import { ASKED_BY_PAGES, onMessage, type Protocol, type Result } from "../messages.ts";

type Request<K extends keyof Protocol> = Parameters<Protocol[K]>[0];
type Value<K extends keyof Protocol> = Extract<ReturnType<Protocol[K]>, { ok: true }>["value"];
/** The messages that are answered with a `Result`. */
type Asked = {
  [K in keyof Protocol]: ReturnType<Protocol[K]> extends Result<unknown> ? K : never;
}[keyof Protocol];

/** Where a message came from, as far as answering it needs to know. */
export interface Sender {
  readonly tabId?: number;
  readonly frameId?: number;
}

/** Where the browser says that a message comes from. */
interface BrowserSender {
  readonly tab?: { readonly id?: number };
  readonly frameId?: number;
  readonly url?: string;
}

const mayAsk = (name: keyof Protocol, { url = "" }: BrowserSender) =>
  ASKED_BY_PAGES.has(name) || url.startsWith(browser.runtime.getURL("/"));

const words = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * Answers one kind of message: checks who asks, and the request against its schema, and turns whatever goes wrong into an error that
 * survives the way back. Must be called synchronously at start: a listener added later misses the event that woke us.
 */
export function answer<K extends Asked>(
  name: K,
  schema: v.GenericSchema<unknown, Request<K>>,
  handle: (request: Request<K>, sender: Sender) => Promise<Value<K>>,
): void {
  onMessage(name, (async ({ data, sender }: { data: unknown; sender: BrowserSender }) => {
    if (!mayAsk(name, sender)) return { ok: false, error: `${name}: pages may not ask this` };
    const request = v.safeParse(schema, data);
    if (!request.success) return { ok: false, error: `${name}: ${v.summarize(request.issues)}` };
    try {
      const from = {
        ...(sender.tab?.id !== undefined && { tabId: sender.tab.id }),
        ...(sender.frameId !== undefined && { frameId: sender.frameId }),
      };
      return { ok: true, value: await handle(request.output, from) };
    } catch (error) {
      console.error(name, error);
      return { ok: false, error: words(error) };
    }
  }) as never);
}
