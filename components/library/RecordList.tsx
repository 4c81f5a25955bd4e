/** A list of any length: only the rows in sight are there, and only their titles are read. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Title } from "../../lib/dataset/title.ts";
import { DATA_LANG } from "../data-lang.ts";
import { useDesk } from "../desk.ts";
import { hrefOfRecord } from "../route.ts";
import { say } from "../words-app.ts";
import { sayLibrary } from "../words-library.ts";
import { useWindow } from "./useWindow.ts";

export function RecordList({ ids }: { ids: readonly string[] }) {
  const list = useRef<HTMLUListElement>(null);
  const { start, end, rowHeight } = useWindow(list, ids.length);
  const titles = useTitles(ids.slice(start, end));
  return (
    <ul
      ref={list}
      class="record-list"
      aria-label={sayLibrary("list")}
      style={{ height: `${ids.length * rowHeight}px` }}
    >
      {ids.slice(start, end).map((id, index) => (
        <Row
          key={id}
          id={id}
          title={titles.get(id)}
          place={start + index}
          of={ids.length}
          top={(start + index) * rowHeight}
        />
      ))}
    </ul>
  );
}

/** Titles read so far; rows show their place until theirs is here. */
function useTitles(ids: readonly string[]): ReadonlyMap<string, Title> {
  const desk = useDesk();
  const [known, setKnown] = useState<ReadonlyMap<string, Title>>(new Map());
  const wanted = ids.filter((id) => !known.has(id));
  useEffect(() => {
    if (wanted.length === 0) return;
    let late = false;
    void desk.titles(wanted).then((titles) => {
      if (!late) setKnown((last) => new Map([...last, ...titles.map((title) => [title.id, title] as const)]));
    });
    return () => {
      late = true;
    };
  }, [desk, wanted.join()]);
  return known;
}

interface RowProps {
  id: string;
  title: Title | undefined;
  place: number;
  of: number;
  top: number;
}

function Row({ id, title, place, of, top }: RowProps) {
  return (
    <li class="record-row" style={{ top: `${top}px` }} aria-setsize={of} aria-posinset={place + 1}>
      <a href={hrefOfRecord(id)}>
        <span class="result-name" lang={DATA_LANG}>
          {title?.name ?? id}
        </span>
        <span class="result-kind">{title && say(`one-${title.kind}`)}</span>
        <span class="result-names">{title?.otherNames.join("　")}</span>
      </a>
    </li>
  );
}
