/** A list of any length: only the rows in sight are there, and only their titles are read. */

import { useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";
import type { Title } from "../../lib/dataset/title.ts";
import { DATA_LANG } from "../data-lang.ts";
import { useDesk } from "../desk.ts";
import { hrefOfRecord } from "../route.ts";
import { say } from "../words-app.ts";
import { sayLibrary } from "../words-library.ts";
import { useScrollPlace } from "./useScrollPlace.ts";
import { type Rows, useWindow } from "./useWindow.ts";

export function RecordList({ ids }: { ids: readonly string[] }) {
  const list = useRef<HTMLUListElement>(null);
  const keepPlace = useScrollPlace();
  const { drawn, inSight } = useWindow(list, ids.length);
  const of = ({ start, end }: Rows) => ids.slice(start, end);
  const titles = useTitles(of(inSight), of(drawn));
  return (
    <ul
      ref={list}
      class="record-list"
      aria-label={sayLibrary("list")}
      style={{ "--rows": ids.length }}
      onClickCapture={keepPlace}
    >
      {of(drawn).map((id, index) => (
        <Row key={id} id={id} title={titles.get(id)} place={drawn.start + index} of={ids.length} />
      ))}
    </ul>
  );
}

/**
 * Titles read so far, each asked for once, those wanted first in a question of their own; an answer counts even if the list
 * was scrolled on meanwhile.
 */
function useTitles(...asked: readonly (readonly string[])[]): ReadonlyMap<string, Title | undefined> {
  const desk = useDesk();
  const [titles] = useState(() => new Map<string, Title | undefined>());
  const [, drawAnew] = useReducer<number, void>((answers) => answers + 1, 0);
  const ask = (ids: readonly string[]) => {
    const wanted = ids.filter((id) => !titles.has(id));
    if (wanted.length === 0) return;
    for (const id of wanted) titles.set(id, undefined);
    desk.titles(wanted).then(
      (found) => {
        for (const title of found) titles.set(title.id, title);
        drawAnew();
      },
      // asked again once they are scrolled to
      () => wanted.forEach((id) => void titles.delete(id)),
    );
  };
  useLayoutEffect(() => asked.forEach(ask));
  return titles;
}

interface RowProps {
  id: string;
  title: Title | undefined;
  place: number;
  of: number;
}

function Row({ id, title, place, of }: RowProps) {
  return (
    <li class="record-row" style={{ "--place": place }} aria-setsize={of} aria-posinset={place + 1}>
      <a href={hrefOfRecord(id)}>
        <span class="result-name" lang={DATA_LANG}>
          {title?.name ?? "…"}
        </span>
        <span class="result-kind">{title && say(`one-${title.kind}`)}</span>
        <span class="result-names">{title?.otherNames.join("　")}</span>
      </a>
    </li>
  );
}
