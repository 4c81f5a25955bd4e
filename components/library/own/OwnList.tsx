/** Own records, names and figures, each with the ways to change it and to take it back. */
import { useState } from "preact/hooks";
import type { AnyRecord } from "../../../lib/dataset/schema.ts";
import { ownPath } from "../../../lib/extension/own/path.ts";
import { goingWith } from "../../../lib/extension/own/without.ts";
import { noteWords } from "../../../lib/notes/words.ts";
import { useAnswer, useChanges, useDesk } from "../../desk.ts";
import { Failure } from "../../frame/Failure.tsx";
import { Undo } from "../../frame/Undo.tsx";
import { Advice } from "../../page/ThisPage.tsx";
import { locale } from "../../words.ts";
import { sayLibrary } from "../../words-library.ts";
import { sayOwn } from "../../words-own.ts";
import { ExportOwn } from "./ExportOwn.tsx";
import { OwnFigures } from "./OwnFigures.tsx";
import { OwnMade } from "./OwnMade.tsx";
import { OwnNames } from "./OwnNames.tsx";

export interface ListProps {
  own: readonly AnyRecord[];
  /** Does the work, and offers to bring back these records as they were. */
  change: (work: () => Promise<unknown>, before: readonly AnyRecord[]) => void;
  /** Removes a record with all that is nothing without it, and offers to bring them back. */
  remove: (id: string) => void;
}

export function OwnList() {
  const desk = useDesk();
  const dataset = useChanges("dataset");
  const [acted, setActed] = useState(0);
  const [undo, setUndo] = useState<readonly AnyRecord[]>();
  const [failed, setFailed] = useState<string>();
  const own = useAnswer(() => desk.own.all(), [desk, dataset, acted]);
  const change = async (work: () => Promise<unknown>, before?: readonly AnyRecord[]) => {
    try {
      await work();
      setFailed(undefined);
      setUndo(before);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
    setActed((count) => count + 1);
  };
  const all = own.state === "here" ? own.value : [];
  const remove = (id: string) => {
    const going = goingWith(id, all);
    const work = async () => {
      for (const each of going) await desk.own.remove(each);
    };
    void change(
      work,
      all.filter((record) => going.includes(record.id)),
    );
  };
  return (
    <>
      <p class="own-actions">
        <a class="sz-button" href={`#${ownPath("record")}`}>
          {sayOwn("add")}
        </a>
        <a class="sz-button" href={`#${ownPath("name")}`}>
          {sayLibrary("own-name")}
        </a>
        <a class="sz-button" href={`#${ownPath("figure")}`}>
          {sayLibrary("own-figure")}
        </a>
      </p>
      {failed !== undefined && <Failure error={failed} />}
      {own.state === "failed" && <Failure error={own.error} />}
      {undo && (
        <Undo
          says={sayLibrary("own-removed")}
          onUndo={() => void change(() => desk.own.save(undo))}
          onDismiss={() => setUndo(undefined)}
          t={noteWords(locale.value)}
        />
      )}
      {own.state === "here" && all.length === 0 && (
        <Advice says={sayLibrary("own-none")} advice={sayLibrary("own-none-advice")} />
      )}
      {all.length > 0 && (
        <>
          <OwnMade own={all} change={change} remove={remove} />
          <OwnNames own={all} change={change} remove={remove} />
          <OwnFigures own={all} change={change} remove={remove} />
          <ExportOwn own={all} />
        </>
      )}
    </>
  );
}
