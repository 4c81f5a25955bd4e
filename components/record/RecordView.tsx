/** A record in full: who and what it is, what it is linked with, its figures and where they come from. */

import { useEffect, useRef } from "preact/hooks";
import { citableReport, citableSource } from "../../lib/cite/citable.ts";
import type { RecordView as View } from "../../lib/extension/messages.ts";
import { DATA_LANG } from "../data-lang.ts";
import { sayRecord } from "../words-record.ts";
import { AddOwn } from "./AddOwn.tsx";
import { Cite } from "./Cite.tsx";
import { Claims } from "./Claims.tsx";
import { CopyData } from "./CopyData.tsx";
import { Facts } from "./Facts.tsx";
import { OtherNames } from "./OtherNames.tsx";
import { Relations } from "./Relations.tsx";
import { Sources } from "./Sources.tsx";
import { Wordings } from "./Wordings.tsx";
import "./record.css";

export function RecordView({ view }: { view: View }) {
  const { record, linked, dossier, wordings, publishers } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  // a reader who followed a link by keyboard or ear starts at the name
  useEffect(() => heading.current?.focus(), [record.id]);
  const cited = new Set(dossier.claims.map(({ reportedIn }) => reportedIn));
  const sources = dossier.sources.filter(({ id }) => cited.has(id));
  const citables = [
    ...(record.kind === "report" ? [citableReport(record, linked)] : []),
    ...sources.map(citableSource),
  ];
  return (
    <article class="record" data-record={record.id}>
      <header>
        <p class="sz-label">{sayRecord(`type-${record.kind === "report" ? "Report" : record.type}`)}</p>
        <h1 class="record-name" lang={DATA_LANG} ref={heading} tabIndex={-1}>
          {record.name}
        </h1>
        <OtherNames record={record} />
      </header>
      {record.description !== undefined && (
        <p class="record-description" lang={DATA_LANG}>
          {record.description}
        </p>
      )}
      <Facts record={record} />
      <Wordings wordings={wordings ?? []} />
      <Relations record={record} linked={linked} />
      <Claims claims={dossier.claims} metrics={dossier.metrics} sources={sources} publishers={publishers} />
      <Sources sources={sources} />
      <div class="copies">
        {citables.length > 0 && <Cite citables={citables} />}
        <CopyData records={[record, ...dossier.claims, ...dossier.metrics, ...sources]} />
      </div>
      <AddOwn record={record.id} />
    </article>
  );
}
