import type { Name, NamedRecord } from "../../lib/dataset/schema.ts";
import { sayDate } from "../../lib/i18n/dates.ts";
import { locale, series } from "../words.ts";
import { sayRecord } from "../words-record.ts";

/** Other names, former ones apart and with their dates. */
export function OtherNames({ record }: { record: NamedRecord }) {
  const shown = record.names.filter(({ kind }) => kind !== "hidden" && kind !== "negative");
  const former = shown.filter(({ kind }) => kind === "former");
  const also = shown.filter(({ kind }) => kind !== "former");
  return (
    <dl class="record-names">
      <Line label={sayRecord("also")} names={also} />
      <Line label={sayRecord("former")} names={former} />
    </dl>
  );
}

function Line({ label, names }: { label: string; names: readonly Name[] }) {
  if (names.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <ul class="inline-list">
          {names.map((name) => (
            <li key={name.text} lang={name.lang}>
              {name.text}
              <Validity name={name} />
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

function Validity({ name }: { name: Name }) {
  const { validFrom, validThrough } = name;
  const said = [
    validFrom !== undefined && sayRecord("name-since", { date: sayDate(validFrom, locale.value) }),
    validThrough !== undefined && sayRecord("name-until", { date: sayDate(validThrough, locale.value) }),
  ].filter((part) => part !== false);
  return said.length > 0 ? <span class="soft"> {series(said)}</span> : null;
}
