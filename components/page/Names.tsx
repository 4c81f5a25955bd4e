/** The records a page names, by kind; a name opens its record, the count beside it goes to the next place in the text. */

import { useRef } from "preact/hooks";
import type { FoundName, PageCheck } from "../../lib/check/page.ts";
import { DATA_LANG } from "../data-lang.ts";
import { useDesk } from "../desk.ts";
import { hrefOfRecord } from "../route.ts";
import { say } from "../words-app.ts";

const KINDS = ["program", "organisation", "report"] as const;

interface Props {
  check: PageCheck;
  /** Record id → name. */
  names: ReadonlyMap<string, string>;
}

export function Names({ check, names: called }: Props) {
  return KINDS.map((kind) => {
    const names = check.names.filter((name) => name.kind === kind && called.has(name.id));
    if (names.length === 0) return null;
    return (
      <section key={kind} class="names" aria-labelledby={`names-${kind}`}>
        <h2 class="sz-label" id={`names-${kind}`}>
          {say(`kind-${kind}`)}
        </h2>
        <ul class="names-list">
          {names.map((name) => (
            <NameRow key={name.id} name={name} label={called.get(name.id) ?? name.id} />
          ))}
        </ul>
      </section>
    );
  });
}

function NameRow({ name, label }: { name: FoundName; label: string }) {
  const desk = useDesk();
  const next = useRef(0);
  const count = name.spots.length;
  return (
    <li class="name-row">
      <a class="sz-link" lang={DATA_LANG} href={hrefOfRecord(name.id)}>
        {label}
      </a>
      <button
        type="button"
        class="name-spots"
        aria-label={say("spots-go", { name: label, count })}
        onClick={() => {
          const spot = name.spots[next.current++ % count];
          if (spot) void desk.goTo({ start: spot.start, end: spot.end });
        }}
      >
        {say("spots", { count })}
      </button>
    </li>
  );
}
