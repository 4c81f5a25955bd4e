/** A publisher of feeds for tests, and a web server that can lie about them in every way. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buildFeed, type FeedFiles, type FeedOptions } from "../../../lib/dataset/feed/build.ts";
import { generateKey, type KeyFile } from "../../../lib/dataset/feed/keys.ts";
import type { AnyRecord } from "../../../lib/dataset/schema.ts";
import { options } from "./edition.ts";

/** Answers one request instead of the honest server; return false to let that one answer. */
export type Lie = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

export interface Publisher {
  readonly key: KeyFile;
  readonly url: string;
  /** Paths asked for, in order. */
  readonly asked: string[];
  files: FeedFiles;
  /** What the server does instead of serving; undefined: nothing. */
  lie: Lie | undefined;
  publish(records: readonly AnyRecord[], changes?: Partial<FeedOptions>, key?: KeyFile): Promise<void>;
  close(): Promise<void>;
}

export async function startPublisher(): Promise<Publisher> {
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").slice(1);
    publisher.asked.push(path);
    if (publisher.lie?.(request, response, path)) return;
    const bytes = publisher.files.get(path);
    response.writeHead(bytes ? 200 : 404).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const publisher: Publisher = {
    key: await generateKey(),
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/latest.json`,
    asked: [],
    files: new Map(),
    lie: undefined,
    publish: async (records, changes = {}, key = publisher.key) => {
      publisher.files = await buildFeed(records, key, options(changes));
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return publisher;
}

/** From now on the server sends other bytes for the paths that match. */
export function alter(
  publisher: Publisher,
  pattern: RegExp,
  change: (bytes: Uint8Array) => Uint8Array | string,
): void {
  publisher.lie = (_, response, path) => {
    const bytes = publisher.files.get(path);
    if (!bytes || !pattern.test(path)) return false;
    response.end(change(bytes));
    return true;
  };
}
