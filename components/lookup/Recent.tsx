/** The records opened last, one line, as a way back to them. */
import { DATA_LANG } from "../data-lang.ts";
import { useAnswer, useDesk } from "../desk.ts";
import { hrefOfRecord } from "../route.ts";
import { say } from "../words-app.ts";

export function Recent() {
  const desk = useDesk();
  const recent = useAnswer(() => desk.recent(), [desk]);
  if (recent.state !== "here" || recent.value.length === 0) return null;
  return (
    <nav class="recent" aria-labelledby="recent">
      <h2 class="sz-label" id="recent">
        {say("recent")}
      </h2>
      <ul class="recent-list">
        {recent.value.map((record) => (
          <li key={record.id}>
            <a class="sz-link" lang={DATA_LANG} href={hrefOfRecord(record.id)}>
              {record.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
