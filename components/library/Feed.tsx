/** One feed: who publishes it, how old it is, what went wrong, and the ways to pause or leave it. */
import type { SyncStatus } from "../../lib/extension/messages.ts";
import { sayDate } from "../../lib/i18n/dates.ts";
import { useDesk } from "../desk.ts";
import { locale } from "../words.ts";
import { sayLibrary } from "../words-library.ts";
import { sayTrouble } from "../words-sync.ts";
import { sayBytes } from "./bytes.ts";

interface Props {
  feed: SyncStatus["feeds"][number];
  act: (work: Promise<unknown>) => void;
}

export function Feed({ feed, act }: Props) {
  const desk = useDesk();
  const { id, url, publisher, seq, issued, expired, checked, paused, bytes, records } = feed;
  const day = (moment: string) => sayDate(moment.slice(0, 10), locale.value);
  const facts: [string, string][] = [
    [sayLibrary("feed-issued"), day(issued)],
    [sayLibrary("feed-checked"), checked === undefined ? sayLibrary("feed-never") : day(checked)],
    [sayLibrary("feed-records"), records.toLocaleString()],
    [sayLibrary("feed-size"), sayBytes(bytes)],
    [sayLibrary("feed-number"), String(seq)],
    [sayLibrary("feed-address"), url ?? sayLibrary("feed-built-in")],
  ];
  const trouble = sayTrouble(feed);
  return (
    <li class="feed">
      <h3 class="feed-name">
        {publisher}
        {paused && <span class="soft"> {sayLibrary("feed-paused")}</span>}
      </h3>
      {trouble !== "" && <p class="feed-trouble">{trouble}</p>}
      {expired && <p class="feed-trouble">{sayLibrary("feed-expired")}</p>}
      <dl class="feed-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {url !== null && (
        <p class="feed-actions">
          <button type="button" class="sz-button" onClick={() => act(desk.pauseFeed(id, !paused))}>
            {sayLibrary(paused ? "resume" : "pause")}
          </button>
          <button type="button" class="sz-button" onClick={() => act(desk.removeFeed(id))}>
            {sayLibrary("remove")}
          </button>
        </p>
      )}
    </li>
  );
}
