/** The foot: how old the data are, how to renew them, the way to the library. */
import { useState } from "preact/hooks";
import type { SyncStatus } from "../../lib/extension/messages.ts";
import { sayDate } from "../../lib/i18n/dates.ts";
import { useAnswer, useChanges, useDesk } from "../desk.ts";
import { comma, locale } from "../words.ts";
import { say } from "../words-app.ts";
import { sayTrouble } from "../words-sync.ts";

export function DatasetLine() {
  const desk = useDesk();
  const changes = useChanges("dataset");
  const status = useAnswer(() => desk.syncStatus(), [desk, changes]);
  const [asked, setAsked] = useState<"no" | "running" | "done" | { error: string }>("no");
  const sync = async () => {
    setAsked("running");
    try {
      const { feeds } = await desk.syncNow();
      const failed = feeds.find(({ error }) => error !== undefined);
      setAsked(failed ? { error: sayTrouble(failed) } : "done");
    } catch (error) {
      setAsked({ error: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <footer class="dataset-line">
      <p class="dataset-said" role="status">
        {status.state === "here" && <AsOf status={status.value} />}
        {asked === "done" && `${comma()}${say("sync-done")}`}
        {typeof asked === "object" && <span class="dataset-error">{say("sync-failed", asked)}</span>}
      </p>
      {status.state === "here" && hasUpdates(status.value) && (
        <button type="button" class="sz-link" disabled={asked === "running"} onClick={sync}>
          {asked === "running" ? say("sync-starting") : say("sync-now")}
        </button>
      )}
      {document.documentElement.classList.contains("popup") && (
        <button type="button" class="sz-link open-panel" onClick={() => desk.openPanel().then(() => close())}>
          {say("panel")}
        </button>
      )}
      <button type="button" class="sz-link" onClick={() => desk.openLibrary("/")}>
        {say("library")}
      </button>
    </footer>
  );
}

/** What came along with the extension only is renewed with the extension. */
export const hasUpdates = ({ feeds }: SyncStatus) => feeds.some(({ url }) => url !== null);

function AsOf({ status }: { status: SyncStatus }) {
  const { running, feeds } = status;
  if (running)
    return say("syncing", { percent: Math.floor((100 * running.done) / Math.max(running.total, 1)) });
  const issued = feeds
    .map((feed) => feed.issued)
    .toSorted()
    .at(-1);
  return issued === undefined
    ? null
    : say("data-as-of", { date: sayDate(issued.slice(0, 10), locale.value) });
}
