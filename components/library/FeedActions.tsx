/** What can be done with one feed. To follow it again takes its fingerprint, so leaving it is asked about. */
import { useState } from "preact/hooks";
import type { SyncStatus } from "../../lib/extension/messages.ts";
import { BUILT_IN } from "../../lib/store/dataset-seed.ts";
import { useDesk } from "../desk.ts";
import { sayLibrary } from "../words-library.ts";

interface Props {
  feed: SyncStatus["feeds"][number];
  name: string;
  act: (work: Promise<unknown>) => void;
}

export function FeedActions({ feed: { id, paused }, name, act }: Props) {
  const desk = useDesk();
  const [asking, setAsking] = useState(false);
  const button = (
    key: "update" | "pause" | "resume" | "remove" | "remove-do" | "cancel",
    work: () => void,
  ) => (
    <button
      type="button"
      class="sz-button"
      aria-label={sayLibrary("feed-of", { action: sayLibrary(key), name })}
      onClick={work}
    >
      {sayLibrary(key)}
    </button>
  );
  if (asking)
    return (
      <p class="feed-actions" role="alert">
        <span>{sayLibrary("remove-ask")}</span>
        {button("remove-do", () => act(desk.removeFeed(id)))}
        {button("cancel", () => setAsking(false))}
      </p>
    );
  return (
    <p class="feed-actions">
      {!paused && button("update", () => act(desk.syncFeed(id)))}
      {button(paused ? "resume" : "pause", () => act(desk.pauseFeed(id, !paused)))}
      {id !== BUILT_IN && button("remove", () => setAsking(true))}
    </p>
  );
}
