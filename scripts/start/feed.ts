/** The project's dataset as a signed feed on localhost, so that the demonstration follows a feed as a reader's browser would. */
import { buildFeed } from "../../lib/dataset/feed/build.ts";
import { generateKey } from "../../lib/dataset/feed/keys.ts";
import { serve } from "../../test/harness/serve.ts";
import { requireDataset } from "../dataset/read.ts";
import { edition, PROJECT } from "../feed/edition.ts";

export interface DemoFeed {
  readonly url: string;
  /** The fingerprint of the key it is signed with. */
  readonly key: string;
  readonly close: () => Promise<void>;
}

/** Throws when the dataset has errors. */
export async function demoFeed(now = new Date()): Promise<DemoFeed> {
  const records = await requireDataset("dataset");
  const key = await generateKey();
  const files = await buildFeed(records, key, edition(PROJECT.feed, PROJECT.publisher, now));
  const { url, close } = await serve(
    (request, response) => {
      const bytes = files.get((request.url ?? "/").slice(1));
      response.writeHead(bytes ? 200 : 404, { "cache-control": "no-store" });
      response.end(bytes);
    },
    { host: "localhost" },
  );
  return { url, key: key.fingerprint, close };
}
