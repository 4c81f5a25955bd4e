/** Where the data come from, how old they are, and what is going on with them. */
import { useState } from "preact/hooks";
import type { SyncStatus } from "../../lib/extension/messages.ts";
import { useAnswer, useChanges, useDesk } from "../desk.ts";
import { Failure } from "../frame/Failure.tsx";
import { sayLibrary } from "../words-library.ts";
import { AddFeed } from "./AddFeed.tsx";
import { sayBytes } from "./bytes.ts";
import { Feed } from "./Feed.tsx";
import { Storage } from "./Storage.tsx";

export function DataPage() {
  const desk = useDesk();
  const changes = useChanges("dataset");
  const [acted, setActed] = useState(0);
  const status = useAnswer(() => desk.syncStatus(), [desk, changes, acted]);
  const [failed, setFailed] = useState<string>();
  const act = (work: Promise<unknown>) =>
    work
      .then(
        () => setFailed(undefined),
        (error: unknown) => setFailed(error instanceof Error ? error.message : String(error)),
      )
      .then(() => setActed((count) => count + 1));
  return (
    <>
      <h1 class="library-title">{sayLibrary("data")}</h1>
      <h2 class="sz-label">{sayLibrary("feeds")}</h2>
      {status.state === "failed" && <Failure error={status.error} />}
      {failed !== undefined && <Failure error={failed} />}
      {status.state === "here" && (
        <>
          <Running status={status.value} />
          <ul class="feeds">
            {status.value.feeds.map((feed) => (
              <Feed key={feed.id} feed={feed} act={act} />
            ))}
          </ul>
        </>
      )}
      <p>
        <button type="button" class="sz-button sz-button-main" onClick={() => act(desk.syncNow())}>
          {sayLibrary("sync-now")}
        </button>
      </p>
      <AddFeed onAdded={() => setActed((count) => count + 1)} />
      <Storage />
      <p class="advice">{sayLibrary("privacy")}</p>
    </>
  );
}

function Running({ status: { running } }: { status: SyncStatus }) {
  if (!running) return null;
  const { done, total } = running;
  return (
    <p class="sync-running" role="status">
      <progress aria-label={sayLibrary("sync-running")} value={done} max={Math.max(total, 1)} />
      <span class="soft">
        {sayLibrary("sync-progress", { done: sayBytes(done), total: sayBytes(total) })}
      </span>
    </p>
  );
}
