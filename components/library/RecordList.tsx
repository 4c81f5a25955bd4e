/** A list of any length: only the rows in sight are there, and only their records are read. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { NamedRecord } from "../../lib/dataset/schema.ts";
import { DATA_LANG } from "../data-lang.ts";
import { useDesk } from "../desk.ts";
import { otherNames } from "../record/names.ts";
import { hrefOfRecord } from "../route.ts";
import { say } from "../words-app.ts";
import { sayLibrary } from "../words-library.ts";
import { useWindow } from "./useWindow.ts";

export function RecordList({ ids }: { ids: readonly string[] }) {
  const list = useRef<HTMLUListElement>(null);
  const { start, end, rowHeight } = useWindow(list, ids.length);
  const records = useRecords(ids.slice(start, end));
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
          record={records.get(id)}
          place={start + index}
          of={ids.length}
          top={(start + index) * rowHeight}
        />
      ))}
    </ul>
  );
}

/** Records read so far; rows show their place until theirs is here. */
function useRecords(ids: readonly string[]): ReadonlyMap<string, NamedRecord> {
  const desk = useDesk();
  const [known, setKnown] = useState<ReadonlyMap<string, NamedRecord>>(new Map());
  const wanted = ids.filter((id) => !known.has(id));
  useEffect(() => {
    if (wanted.length === 0) return;
    let late = false;
    void desk.records(wanted).then((records) => {
      if (!late)
        setKnown((last) => new Map([...last, ...records.map((record) => [record.id, record] as const)]));
    });
    return () => {
      late = true;
    };
  }, [desk, wanted.join()]);
  return known;
}

interface RowProps {
  id: string;
  record: NamedRecord | undefined;
  place: number;
  of: number;
  top: number;
}

function Row({ id, record, place, of, top }: RowProps) {
  return (
    <li class="record-row" style={{ top: `${top}px` }} aria-setsize={of} aria-posinset={place + 1}>
      <a href={hrefOfRecord(id)}>
        <span class="result-name" lang={DATA_LANG}>
          {record?.name ?? id}
        </span>
        <span class="result-kind">{record && say(`one-${record.kind}`)}</span>
        <span class="result-names">{record && otherNames(record).join("　")}</span>
      </a>
    </li>
  );
}
