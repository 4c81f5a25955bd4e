/** What Shanzhu knows of the tab in front, or why it knows nothing and what to do about it. */
import { useState } from "preact/hooks";
import type { Tab } from "../../lib/extension/desk/desk.ts";
import { useDesk } from "../desk.ts";
import { say } from "../words-app.ts";
import { PageFound } from "./PageFound.tsx";
import { SwitchedOff } from "./SwitchedOff.tsx";
import type { Found } from "./usePage.ts";
import "./page.css";

export function ThisPage({ tab, found }: { tab: Tab; found: Found }) {
  const desk = useDesk();
  switch (tab.state) {
    case "closed":
      return <Advice says={say("page-closed")} advice={say("page-closed-advice")} />;
    case "unknown":
      return <Advice says={say("page-unknown")} advice={say("page-unknown-advice")} />;
    case "unlisted":
      return <Enable host={tab.host} />;
    case "off":
      return <SwitchedOff host={tab.host} />;
    case "silent":
      return (
        <Advice says={say("page-silent")}>
          <button type="button" class="sz-button sz-button-main" onClick={() => desk.reload()}>
            {say("reload")}
          </button>
        </Advice>
      );
    case "open":
      return <PageFound page={tab.page} host={tab.host} found={found} />;
  }
}

function Enable({ host }: { host: string }) {
  const desk = useDesk();
  const [refused, setRefused] = useState(false);
  return (
    <Advice says={say("page-unlisted", { host })} advice={say("page-unlisted-advice")}>
      <button
        type="button"
        class="sz-button sz-button-main"
        onClick={async () => setRefused(!(await desk.enable(host)))}
      >
        {say("enable")}
      </button>
      {refused && <p role="alert">{say("page-unlisted-refused")}</p>}
    </Advice>
  );
}

interface AdviceProps {
  /** Where it is all there is on a page, it is the page's heading. */
  heading?: boolean;
  says: string;
  advice?: string;
  children?: preact.ComponentChildren;
}

export function Advice({ heading = false, says, advice, children }: AdviceProps) {
  return (
    <div class="empty">
      {heading ? <h1>{says}</h1> : <p>{says}</p>}
      {advice !== undefined && <p class="advice">{advice}</p>}
      {children}
    </div>
  );
}
