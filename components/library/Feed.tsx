/** One feed: who publishes it, how old it is, what went wrong, and the ways to pause or leave it. */
import type { SyncStatus } from "../../lib/extension/messages.ts";
import { sayDate } from "../../lib/i18n/dates.ts";
import { type Fact, FactList } from "../frame/FactList.tsx";
import { locale } from "../words.ts";
import { sayLibrary } from "../words-library.ts";
import { sayTrouble } from "../words-sync.ts";
import { sayBytes } from "./bytes.ts";
import { FeedActions } from "./FeedActions.tsx";

interface Props {
  feed: SyncStatus["feeds"][number];
  act: (work: Promise<unknown>) => void;
}

export function Feed({ feed, act }: Props) {
  const { id, url, publisher, issued, expired, checked, paused, error, bytes, records } = feed;
  const name = publisher || (url === null ? id : new URL(url).hostname);
  const asked: Fact[] = [
    [sayLibrary("feed-checked"), checked === undefined ? sayLibrary("feed-never") : sayMoment(checked)],
    // the day alone does not tell two editions of one day apart
    ...(issued === "" ? [] : [[sayLibrary("feed-edition"), sayMoment(issued)] satisfies Fact]),
  ];
  const facts: Fact[] = [
    [
      sayLibrary("feed-issued"),
      issued === "" ? sayLibrary("feed-none-yet") : sayDate(issued.slice(0, 10), locale.value),
    ],
    [sayLibrary("feed-records"), records.toLocaleString()],
    [sayLibrary("feed-size"), sayBytes(bytes)],
    // what came along is never asked for anew
    ...(url === null ? [] : asked),
    [sayLibrary("feed-address"), url ?? sayLibrary("feed-built-in")],
  ];
  const trouble = sayTrouble(feed);
  return (
    <li class="feed">
      <h3 class="feed-name">
        {name}
        {paused && <span class="soft">{sayLibrary("feed-paused")}</span>}
      </h3>
      {trouble !== "" && <p class="feed-trouble">{trouble}</p>}
      {error === "no-known-key" && issued === "" && <p class="advice">{sayLibrary("feed-again")}</p>}
      {expired && <p class="feed-trouble">{sayLibrary("feed-expired")}</p>}
      <FactList class="feed-facts" facts={facts} />
      {url !== null && <FeedActions feed={feed} name={name} act={act} />}
    </li>
  );
}

/** Day before month in English, as in all our dates. */
const sayMoment = (moment: string) =>
  new Intl.DateTimeFormat(locale.value === "en" ? "en-GB" : locale.value, {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(new Date(moment));
