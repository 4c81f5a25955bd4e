/** The page's figures by verdict: those that differ are open, the rest one step away. */

import type { Judgement } from "../../lib/annotate/annotation.ts";
import { sayConclusion, sayOnRecord, sayReason, sayVerdict } from "../../lib/annotate/say-reason.ts";
import type { JudgedFigure, PageCheck } from "../../lib/check/page.ts";
import type { PageState } from "../../lib/extension/messages.ts";
import { figurePath } from "../../lib/extension/own/path.ts";
import { DATA_LANG } from "../data-lang.ts";
import { useDesk } from "../desk.ts";
import { hrefOfRecord } from "../route.ts";
import "../figure-verdict.css";
import { VerdictSign } from "../VerdictSign.tsx";
import { locale } from "../words.ts";
import { say } from "../words-app.ts";

interface Props {
  check: PageCheck;
  /** Record id → name. */
  names: ReadonlyMap<string, string>;
  /** Where the figures stand. */
  page: Where;
}

type Where = Pick<PageState, "title" | "url">;

export function Figures({ check, names, page }: Props) {
  return (
    <div class="figures">
      {check.figures.map(({ verdict, figures }) => (
        <details key={verdict} class="figures-group" data-verdict={verdict} open={verdict === "differs"}>
          <summary class="figures-verdict">
            <VerdictSign verdict={verdict} />
            {sayVerdict(verdict, locale.value)}
            <span class="count">{figures.length}</span>
          </summary>
          <ul class="figures-list">
            {figures.map((figure) => (
              <FigureRow
                key={figure.start}
                figure={figure}
                page={page}
                record={figure.id === undefined ? undefined : names.get(figure.id)}
              />
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}

interface RowProps {
  figure: JudgedFigure;
  /** The name of the record it is about. */
  record: string | undefined;
  page: Where;
}

function FigureRow({ figure, record, page }: RowProps) {
  const desk = useDesk();
  const { start, end, text, judgement, id } = figure;
  return (
    <li class="figure-row">
      <button
        type="button"
        class="sz-link figure-text"
        aria-label={say("figure-go", { text })}
        onClick={() => desk.goTo({ start, end })}
      >
        {text}
      </button>
      {id !== undefined && record !== undefined && (
        <a class="sz-link figure-record" lang={DATA_LANG} href={hrefOfRecord(id)}>
          {record}
        </a>
      )}
      {record !== undefined && (
        <button
          type="button"
          class="figure-keep"
          aria-label={say("figure-keep-it", { text })}
          title={say("figure-keep")}
          onClick={() => desk.openLibrary(figurePath(figure, page))}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M4.5 2.5h7v11L8 10.5l-3.5 3z" />
          </svg>
        </button>
      )}
      {told(judgement).map((sentence) => (
        <span key={sentence} class="figure-reason">
          {sentence}
        </span>
      ))}
    </li>
  );
}

/** The page's side is the row's own head: it is said again only where the sentence needs it. */
function told({ reason, remarks }: Judgement): string[] {
  const onRecord = sayOnRecord(reason, locale.value);
  const why = onRecord === undefined ? sayReason(reason, locale.value) : sayConclusion(reason, locale.value);
  const sentences = [why, ...remarks.map((each) => sayReason(each, locale.value))];
  return [...(onRecord === undefined ? [] : [onRecord]), sentences.join(locale.value === "en" ? " " : "")];
}
