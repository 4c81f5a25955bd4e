/** The popup, and the side panel that stays open: look up, this page, its notes, one record at a time. */
import { useState } from "preact/hooks";
import type { Tab } from "../lib/extension/desk/desk.ts";
import { type Answer, useDesk } from "./desk.ts";
import { BackLink } from "./frame/BackLink.tsx";
import { DatasetLine } from "./frame/DatasetLine.tsx";
import { Failure } from "./frame/Failure.tsx";
import { Recent } from "./lookup/Recent.tsx";
import { Results } from "./lookup/Results.tsx";
import { SearchBox } from "./lookup/SearchBox.tsx";
import { useLookUp } from "./lookup/useLookUp.ts";
import { PageNotes } from "./page/PageNotes.tsx";
import { ThisPage } from "./page/ThisPage.tsx";
import { useHeld } from "./page/useHeld.ts";
import { type Found, usePage } from "./page/usePage.ts";
import { RecordPage } from "./record/RecordPage.tsx";
import { useRoute } from "./route.ts";
import { say } from "./words-app.ts";
import "./app.css";

export function App() {
  const { tab, found } = usePage();
  const lookUp = useLookUp(found.check.names.map(({ id }) => id));
  const [section, id] = useRoute().path;
  const atRecord = section === "record" && id !== undefined;
  return (
    <div class="app">
      <header class="app-head">
        {atRecord && lookUp.query === "" && <BackLink />}
        <SearchBox lookUp={lookUp} autofocus={!atRecord} />
      </header>
      <main class="app-main">
        {lookUp.asked !== "" ? (
          <Results lookUp={lookUp} />
        ) : atRecord ? (
          <RecordPage id={id} />
        ) : (
          <Home tab={tab} found={found} />
        )}
      </main>
      <DatasetLine />
    </div>
  );
}

function SwitchOff({ host }: { host: string }) {
  const desk = useDesk();
  return (
    <button type="button" class="sz-link section-action" onClick={() => desk.setOff(host, true)}>
      {say("switch-off")}
    </button>
  );
}

interface HomeProps {
  tab: Answer<Tab>;
  found: Found;
}

/** While a note is written, what stands above it stays as it is. */
function Home(now: HomeProps) {
  const [writing, setWriting] = useState<string>();
  const { tab, found } = useHeld(now, writing !== undefined && writing === addressOf(now.tab));
  return (
    <>
      <Recent />
      <section class="this-page" aria-labelledby="this-page">
        <header class="section-head">
          <h1 class="sz-label section-label" id="this-page">
            {say("this-page")}
          </h1>
          {tab.state === "here" && tab.value.state === "open" && tab.value.page.phase !== "off" && (
            <SwitchOff host={tab.value.host} />
          )}
        </header>
        {tab.state === "failed" && <Failure error={tab.error} />}
        {tab.state === "here" && <ThisPage tab={tab.value} found={found} />}
      </section>
      {now.tab.state === "here" && now.tab.value.state === "open" && (
        <PageNotes page={now.tab.value.page} names={found.names} onWriting={setWriting} />
      )}
    </>
  );
}

/** Of the page in front, unless the reader does not want us there. */
const addressOf = (tab: Answer<Tab>) =>
  tab.state === "here" && tab.value.state === "open" && tab.value.page.phase !== "off"
    ? tab.value.page.url
    : undefined;
