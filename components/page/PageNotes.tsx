import type { PageState } from "../../lib/extension/messages.ts";
import { say } from "../words-app.ts";

/** The reader's notes on the article in front. */
export function PageNotes({ page }: { page: PageState }) {
  return (
    <section class="page-notes" aria-labelledby="page-notes">
      <h2 class="sz-label section-label" id="page-notes">
        {say("notes")}
      </h2>
      <p>{page.notes.length}</p>
    </section>
  );
}
