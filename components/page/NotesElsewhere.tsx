/** Notes that the reader made on this very article under another address: offered to be looked at, never joined. */
import type { PageState } from "../../lib/extension/messages.ts";
import { noteWords } from "../../lib/notes/words.ts";
import { useAnswer, useChanges, useDesk } from "../desk.ts";
import { NoteReferences } from "../NoteReferences.tsx";
import { locale } from "../words.ts";

export function NotesElsewhere({ page: { url, phase } }: { page: PageState }) {
  const { notes } = useDesk();
  const changes = useChanges("notes");
  const offers = useAnswer(async () => {
    return phase === "ready" ? { url, offers: await notes.elsewhere(url) } : { url, offers: [] };
  }, [notes, url, phase, changes]);
  const t = noteWords(locale.value);
  // an offer only: what stands in its way is no trouble of the reader's
  if (offers.state !== "here" || offers.value.url !== url) return null;
  return (
    <>
      {offers.value.offers.map((offer) => (
        <details key={offer.url} class="note-more">
          <summary>
            {t("elsewhere", { host: new URL(offer.url).host, count: offer.notes.length })}{" "}
            <span class="sz-link">{t("look")}</span>
          </summary>
          <NoteReferences notes={offer.notes} label={offer.title} t={t} />
        </details>
      ))}
    </>
  );
}
