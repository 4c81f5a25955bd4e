/** Notes out to files, and back from files: an import first says what it would do. */
import { useState } from "preact/hooks";
import type { Note } from "../lib/notes/note.ts";
import { type ImportPlan, known, planImport } from "../lib/notes/plan.ts";
import { type ReadNotes, readAnnotations } from "../lib/notes/read-annotations.ts";
import type { NoteTranslate } from "../lib/notes/words.ts";
import type { BroughtIn, NotesResult } from "../lib/store/notes.ts";
import { sayFault } from "./note-fault.ts";
import { exportCsv, exportJsonLd } from "./note-files.ts";
import { locale } from "./words.ts";

interface Props {
  readonly notes: readonly Note[];
  readonly onBringIn: (notes: readonly Note[]) => Promise<NotesResult<BroughtIn>>;
  readonly onDone: () => void;
  readonly t: NoteTranslate;
}

interface Offer extends ReadNotes {
  readonly plan: ImportPlan;
}

export function NoteTakeAlong({ notes, onBringIn, onDone, t }: Props) {
  const [offer, setOffer] = useState<Offer>();
  const [said, say] = useState<string>();

  async function look(file: File | undefined) {
    if (!file) return;
    const read = readAnnotations(await file.text(), new Date().toISOString());
    say(read.ok ? undefined : t(`file-${read.error}`));
    setOffer(read.ok ? { ...read.value, plan: planImport(known(notes), read.value.notes) } : undefined);
  }
  async function bringIn() {
    if (!offer) return;
    const result = await onBringIn(offer.notes);
    setOffer(undefined);
    say(result.ok ? t("import-done", { ...result.value }) : sayFault(result.error, t));
    onDone();
  }

  return (
    <section class="note-take-along" aria-labelledby="note-take-along">
      <h2 class="sz-label" id="note-take-along">
        {t("take-along")}
      </h2>
      <div class="note-buttons">
        {notes.length > 0 && (
          <>
            <button type="button" class="sz-button" onClick={() => exportJsonLd(notes)}>
              {t("export-all")}
            </button>
            <button type="button" class="sz-button" onClick={() => exportCsv(notes, t)}>
              {t("export-csv")}
            </button>
          </>
        )}
        <label class="sz-button note-file">
          {t("import")}
          <input
            type="file"
            class="sz-hidden"
            accept=".json,.jsonld,application/json,application/ld+json"
            onChange={({ currentTarget }) => {
              void look(currentTarget.files?.[0]);
              currentTarget.value = "";
            }}
          />
        </label>
      </div>
      {offer && (
        <ImportOffer
          offer={offer}
          onAccept={() => void bringIn()}
          onDecline={() => setOffer(undefined)}
          t={t}
        />
      )}
      {said !== undefined && <p role="status">{said}</p>}
    </section>
  );
}

interface OfferProps {
  readonly offer: Offer;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
  readonly t: NoteTranslate;
}

const REFUSALS_SHOWN = 5;

/** What would become of the file's notes; what is none of them is not spoken of. */
const partsOf = ({ add, replace, beside, same, older }: ImportPlan, t: NoteTranslate): string[] =>
  (
    [
      ["import-add", add],
      ["import-replace", replace],
      ["import-beside", beside],
      ["import-same", same],
      ["import-older", older],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([part, count]) => t(part, { count }));

function ImportOffer({ offer: { plan, notes, refused, more }, onAccept, onDecline, t }: OfferProps) {
  const count = plan.add + plan.replace + plan.beside;
  const where = refused.slice(0, REFUSALS_SHOWN).map(({ index }) => String(index));
  const list = new Intl.ListFormat(locale.value, { type: "conjunction", style: "narrow" });
  const parts = partsOf(plan, t);
  return (
    <div class="note-offer" role="status">
      <p>
        {parts.length > 0
          ? t("import-plan", { total: notes.length, parts: list.format(parts) })
          : t("import-none")}
      </p>
      {refused.length > 0 && (
        <p class="note-warning">
          {t("import-refused", {
            count: refused.length,
            where: list.format(where) + (refused.length > where.length ? "…" : ""),
          })}
        </p>
      )}
      {more && <p class="note-warning">{t("import-more")}</p>}
      {count === 0 && <p>{t("import-nothing")}</p>}
      <div class="note-buttons">
        {count > 0 && (
          <button type="button" class="sz-button sz-button-main" onClick={onAccept}>
            {t("import-do", { count })}
          </button>
        )}
        <button type="button" class="sz-button" onClick={onDecline}>
          {t("import-cancel")}
        </button>
      </div>
    </div>
  );
}
