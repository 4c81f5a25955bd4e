/** The records and figures found on a page that answers. */
import type { PageState } from "../../lib/extension/messages.ts";
import { comma } from "../words.ts";
import { say } from "../words-app.ts";
import { Export } from "./Export.tsx";
import { Figures } from "./Figures.tsx";
import { Names } from "./Names.tsx";
import { SwitchedOff } from "./SwitchedOff.tsx";
import { Advice } from "./ThisPage.tsx";
import type { Found } from "./usePage.ts";

interface Props {
  page: PageState;
  host: string;
  found: Found;
}

export function PageFound({ page, host, found: { check, names } }: Props) {
  if (page.phase === "off") return <SwitchedOff host={host} />;
  if (page.phase === "failed")
    return (
      <Advice says={say("page-failed", { error: page.error ?? "" })} advice={say("page-failed-advice")} />
    );
  if (check.names.length === 0)
    return page.phase === "reading" ? (
      <Advice says={say("page-reading")} />
    ) : (
      <Advice says={say("page-empty")} advice={say("page-empty-advice")} />
    );

  const count = check.figures.reduce((sum, { figures }) => sum + figures.length, 0);
  const differs = check.figures.find(({ verdict }) => verdict === "differs")?.figures.length ?? 0;
  return (
    <>
      <p class="page-summary" role="status">
        {say("summary", { names: check.names.length, figures: count })}
        {count > 0 && (
          <>
            {comma()}
            <span class={differs > 0 ? "page-differs" : undefined}>
              {differs > 0 ? say("summary-differs", { count: differs }) : say("summary-none-differs")}
            </span>
          </>
        )}
      </p>
      <Figures check={check} names={names} page={page} />
      <Names check={check} names={names} />
      <Export page={page} check={check} names={names} />
    </>
  );
}
