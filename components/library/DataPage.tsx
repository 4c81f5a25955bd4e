/** Where the data come from, how old they are, and what is going on with them. */
import { useEffect, useState } from "preact/hooks";
import type { SyncStatus } from "../../lib/extension/messages.ts";
import { useAnswer, useChanges, useDesk } from "../desk.ts";
import { hasUpdates } from "../frame/DatasetLine.tsx";
import { Failure } from "../frame/Failure.tsx";
import { sayLibrary } from "../words-library.ts";
import { saySyncReason } from "../words-sync.ts";
import { AddFeed } from "./AddFeed.tsx";
import { sayBytes } from "./bytes.ts";
import { Feed } from "./Feed.tsx";
import { Storage } from "./Storage.tsx";

/** Milliseconds between two looks at what is going on. */
const BEAT = 500;

export function DataPage() {
  const desk = useDesk();
  const changes = useChanges("dataset");
  const [acted, setActed] = useState(0);
  const status = useAnswer(() => desk.syncStatus(), [desk, changes, acted]);
  const [failed, setFailed] = useState<string>();
  const [acting, setActing] = useState(0);
  const look = () => setActed((count) => count + 1);
  const running = status.state === "here" && status.value.running !== undefined;
  const busy = acting > 0 || running;
  // bytes arrive without a word from the worker: it is asked as long as something is going on
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(look, BEAT);
    return () => clearInterval(timer);
  }, [busy]);
  const act = async (work: Promise<unknown>) => {
    setActing((count) => count + 1);
    await work.then(
      () => setFailed(undefined),
      (error: unknown) => setFailed(error instanceof Error ? error.message : String(error)),
    );
    setActing((count) => count - 1);
    look();
  };
  return (
    <>
      <h1 class="library-title">{sayLibrary("data")}</h1>
      <h2 class="sz-label">{sayLibrary("feeds")}</h2>
      {status.state === "failed" && <Failure error={status.error} />}
      {failed !== undefined && <Failure error={failed} />}
      {status.state === "here" && (
        <>
          {status.value.trouble && <p class="feed-trouble">{saySyncReason(status.value.trouble)}</p>}
          <Running status={status.value} />
          <ul class="feeds">
            {status.value.feeds.map((feed) => (
              <Feed key={feed.id} feed={feed} act={act} />
            ))}
          </ul>
        </>
      )}
      {status.state === "here" &&
        (hasUpdates(status.value) ? (
          <p>
            <button
              type="button"
              class="sz-button sz-button-main"
              disabled={busy}
              onClick={() => act(desk.syncNow())}
            >
              {sayLibrary("sync-now")}
            </button>
          </p>
        ) : (
          <p class="advice">{sayLibrary("sync-none")}</p>
        ))}
      <AddFeed act={act} />
      <Storage />
      <p class="advice">{sayLibrary("privacy")}</p>
    </>
  );
}

function Running({ status: { running, feeds } }: { status: SyncStatus }) {
  if (!running) return null;
  const { feed, done, total } = running;
  const publisher = feeds.find(({ id }) => id === feed)?.publisher;
  return (
    <p class="sync-running" role="status">
      <progress aria-label={sayLibrary("sync-running")} value={done} max={Math.max(total, 1)} />
      <span class="soft">
        {publisher} {sayLibrary("sync-progress", { done: sayBytes(done), total: sayBytes(total) })}
      </span>
    </p>
  );
}
