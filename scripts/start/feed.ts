/** The project's dataset as a signed feed on localhost, so that the demonstration follows a feed as a reader's browser would. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buildFeed } from "../../lib/dataset/feed/build.ts";
import { generateKey } from "../../lib/dataset/feed/keys.ts";
import { readDataset } from "../dataset/read.ts";

const DAY = 24 * 60 * 60 * 1000;

export interface DemoFeed {
  readonly url: string;
  /** The fingerprint of the key it is signed with. */
  readonly key: string;
  close(): void;
}

/** Throws when the dataset has errors; `npm test -- dataset` lists them. */
export async function demoFeed(now = new Date()): Promise<DemoFeed> {
  const { records, problems } = await readDataset("dataset");
  if (problems.length > 0) throw new Error(`the dataset has ${problems.length} errors: npm test -- dataset`);
  const key = await generateKey();
  const files = await buildFeed(records, key, {
    feed: "shanzhu",
    publisher: "善注",
    seq: Math.floor(now.getTime() / 1000),
    issued: now.toISOString(),
    expires: new Date(now.getTime() + 30 * DAY).toISOString(),
    minApp: "0.1.0",
  });
  const server = createServer((request, response) => {
    const bytes = files.get((request.url ?? "/").slice(1));
    response.writeHead(bytes ? 200 : 404, { "cache-control": "no-store" });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    key: key.fingerprint,
    close: () => server.closeAllConnections(),
  };
}
