/** Takes the page's check away: as Markdown, or as ClaimReview under the reader's own name. */
import { useState } from "preact/hooks";
import type { Judgement, Verdict } from "../../lib/annotate/annotation.ts";
import { sayReason, sayVerdict } from "../../lib/annotate/say-reason.ts";
import { claimReviews, type Signature } from "../../lib/check/claim-review.ts";
import { checkMarkdown } from "../../lib/check/markdown.ts";
import type { PageCheck } from "../../lib/check/page.ts";
import type { PageState } from "../../lib/extension/messages.ts";
import { today } from "../../lib/extension/own/today.ts";
import { download } from "../download.ts";
import { locale } from "../words.ts";
import { say } from "../words-app.ts";

interface Props {
  page: PageState;
  check: PageCheck;
  /** Record id → name. */
  names: ReadonlyMap<string, string>;
}

const verdictWords = () => ({
  onRecord: say("export-on-record"),
  sayVerdict: (verdict: Verdict) => sayVerdict(verdict, locale.value),
  sayReasons: ({ reason, remarks }: Judgement) =>
    [reason, ...remarks].map((each) => sayReason(each, locale.value)).join(" "),
});

export function Export({ page, check, names }: Props) {
  const [signing, sign] = useState(false);
  const markdown = () =>
    download(
      "check.md",
      "text/markdown",
      checkMarkdown(page, check, names, {
        title: say("export-title"),
        made: say("export-made", { date: today() }),
        figure: say("export-figure"),
        about: say("export-about"),
        verdict: say("export-verdict"),
        reason: say("export-reason"),
        records: say("export-records"),
        caution: say("export-caution"),
        ...verdictWords(),
      }),
    );
  const review = (signature: Signature) => {
    const graph = claimReviews(page, check, names, signature, verdictWords());
    download("check.jsonld", "application/ld+json", JSON.stringify(graph, null, 2));
    sign(false);
  };
  return (
    <div class="export">
      <span class="sz-label">{say("export")}</span>
      <button type="button" class="sz-link" onClick={markdown}>
        Markdown
      </button>
      <button type="button" class="sz-link" aria-expanded={signing} onClick={() => sign(!signing)}>
        ClaimReview
      </button>
      {signing && <Sign onSign={review} />}
    </div>
  );
}

function Sign({ onSign }: { onSign: (signature: Signature) => void }) {
  return (
    <form
      class="export-sign"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget);
        const [name = "", url = ""] = ["name", "url"].map((field) => String(typed.get(field)).trim());
        onSign({ name, date: today(), ...(url !== "" && { url }) });
      }}
    >
      <label>
        {say("export-sign")}
        <input class="sz-field" name="name" required autocomplete="name" pattern=".*\S.*" />
      </label>
      <label>
        {say("export-url")}
        <input class="sz-field" name="url" type="url" autocomplete="off" />
      </label>
      <button type="submit" class="sz-button">
        {say("export-do")}
      </button>
    </form>
  );
}
