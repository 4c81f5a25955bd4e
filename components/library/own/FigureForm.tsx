/** A figure somebody states, put on record with its source; opened from a page it is filled in already. */
import type { Metric } from "../../../lib/dataset/schema.ts";
import { type ClaimForm, recordsOf } from "../../../lib/extension/own/claim.ts";
import { today } from "../../../lib/extension/own/today.ts";
import { useDesk } from "../../desk.ts";
import { route } from "../../route.ts";
import { sayLibrary } from "../../words-library.ts";
import { sayOwn } from "../../words-own.ts";
import { Field } from "../Form.tsx";
import { OwnForm } from "./OwnForm.tsx";
import { RecordField } from "./RecordField.tsx";
import { useSubject } from "./useSubject.ts";

export function FigureForm() {
  const desk = useDesk();
  const { view, choose } = useSubject();
  const { query } = route.value;
  const metrics = view?.dossier.metrics ?? [];
  const asked = query.get("metric") ?? "";
  const save = async (typed: FormData) => {
    if (!view) return sayLibrary("own-record-missing");
    const form = { ...Object.fromEntries(typed), record: view.record.id } as unknown as ClaimForm;
    const key = query.get("claim")?.replace(/^clm-own-/, "") ?? crypto.randomUUID();
    const made = recordsOf(form, { metrics, today: today(), key });
    if (made === "record-url") return sayOwn(made);
    if (typeof made === "string") return sayLibrary(made);
    await desk.own.save(made);
    return undefined;
  };
  const prefilled = (name: string) => ({ name, value: query.get(name) ?? "" });
  return (
    <OwnForm onSave={save}>
      <RecordField chosen={view?.record.name} onChoose={choose} />
      <Field {...prefilled("text")} label={sayLibrary("own-figure-text")} required placeholder="365 家" />
      <Field
        name="metric"
        // a page's figure is linked by the metric's id, a reader knows its name
        value={nameOf(asked, metrics)}
        label={sayLibrary("own-figure-metric")}
        required
        list="own-metrics"
      />
      <datalist id="own-metrics">
        {metrics.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <Field {...prefilled("date")} label={sayLibrary("own-figure-date")} placeholder="2023-02" />
      <Field {...prefilled("headline")} label={sayLibrary("own-source-title")} required />
      <Field {...prefilled("publisher")} label={sayLibrary("own-source-publisher")} required />
      <Field {...prefilled("url")} label={sayLibrary("own-source-url")} type="url" />
    </OwnForm>
  );
}

const nameOf = (asked: string, metrics: readonly Metric[]) =>
  metrics.find(({ id }) => id === asked)?.name ?? (asked.startsWith("met-") ? "" : asked);
