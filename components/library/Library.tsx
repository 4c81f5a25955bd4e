/** The library: a tab of its own for records, notes, data and settings; also the extension's options page. */
import { useLayoutEffect } from "preact/hooks";
import { BackLink } from "../frame/BackLink.tsx";
import { RecordPage } from "../record/RecordPage.tsx";
import { hrefOf, useRoute } from "../route.ts";
import { say } from "../words-app.ts";
import { sayLibrary } from "../words-library.ts";
import { DataPage } from "./DataPage.tsx";
import { NotesPage } from "./NotesPage.tsx";
import { OwnPage } from "./own/OwnPage.tsx";
import { RecordsPage } from "./RecordsPage.tsx";
import { SettingsPage } from "./SettingsPage.tsx";
import "../app.css";
import "./library.css";

const SECTIONS = ["records", "notes", "own", "data", "settings"] as const;
type Section = (typeof SECTIONS)[number];

const VIEWS: Record<Section, () => preact.ComponentChild> = {
  records: () => <RecordsPage />,
  notes: () => <NotesPage />,
  own: () => <OwnPage />,
  data: () => <DataPage />,
  settings: () => <SettingsPage />,
};

function entitle(view: string): void {
  document.title = `${view} · ${say("product")}`;
}

export function Library() {
  const [first = "records", id] = useRoute().path;
  const atRecord = first === "record" && id !== undefined;
  const section = SECTIONS.find((known) => known === first) ?? "records";
  const title = sayLibrary(section);
  // a record, once it is known, puts its own name there
  useLayoutEffect(() => entitle(title), [title, id]);
  return (
    <div class="library">
      <header class="library-head">
        <a class="library-brand" href={hrefOf([])}>
          <img src="/icon/48.png" alt="" width="24" height="24" />
          {say("product")}
        </a>
        <nav aria-label={sayLibrary("sections")}>
          <ul class="library-nav">
            {SECTIONS.map((name) => (
              <li key={name}>
                <a href={hrefOf([name])} aria-current={name === section ? "page" : undefined}>
                  {sayLibrary(name)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main class="library-main">
        {atRecord ? (
          <>
            <BackLink />
            <RecordPage id={id} onNamed={entitle} />
          </>
        ) : (
          VIEWS[section]()
        )}
      </main>
    </div>
  );
}
