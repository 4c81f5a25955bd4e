/** A few sentences, marked by the same pipeline as any page; what is chosen is explained below them. */
import { useState } from "preact/hooks";
import type { Annotation } from "../../lib/annotate/annotation.ts";
import { useAnswer, useDesk } from "../desk.ts";
import { locale } from "../words.ts";
import { sayWelcome } from "../words-welcome.ts";
import { Explained } from "./Explained.tsx";
import { SAMPLES } from "./sample.ts";

export function Sample() {
  const desk = useDesk();
  const text = SAMPLES[locale.value];
  const [chosen, choose] = useState<number>();
  const found = useAnswer(() => desk.annotate(text), [desk, text]);
  const marks = found.state === "here" ? found.value.filter(({ id }) => id !== undefined) : [];
  // what differs explains best what this is for
  const shown = marks.find(({ start }) => start === chosen) ?? marks.find(differs);
  return (
    <section class="sample" aria-labelledby="welcome-sample">
      <h2 class="sz-label" id="welcome-sample">
        {sayWelcome("sample")}
      </h2>
      <p class="soft">{sayWelcome("sample-how")}</p>
      <p class="sample-text" lang={locale.value === "zh-TW" ? "zh-TW" : "zh-CN"}>
        <Marked text={text} marks={marks} shown={shown} onChoose={choose} />
      </p>
      {found.state === "failed" && <p role="alert">{sayWelcome("sample-failed", { error: found.error })}</p>}
      <div class="sample-card" aria-live="polite">
        {shown && <Explained annotation={shown} text={text.slice(shown.start, shown.end)} />}
      </div>
      <p class="soft">{sayWelcome("sample-note")}</p>
    </section>
  );
}

const differs = (annotation: Annotation) =>
  annotation.kind === "figure" && annotation.judgement?.verdict === "differs";

interface MarkedProps {
  text: string;
  marks: readonly Annotation[];
  shown: Annotation | undefined;
  onChoose: (start: number) => void;
}

function Marked({ text, marks, shown, onChoose }: MarkedProps) {
  let end = 0;
  const parts = marks.flatMap((mark) => {
    const before = text.slice(end, mark.start);
    end = mark.end;
    const style = mark.kind === "figure" ? (mark.judgement?.verdict ?? "") : mark.kind;
    return [
      before,
      <button
        key={mark.start}
        type="button"
        class="sample-mark"
        data-kind={mark.kind}
        data-style={style}
        aria-pressed={mark === shown}
        onClick={() => onChoose(mark.start)}
      >
        {text.slice(mark.start, mark.end)}
      </button>,
    ];
  });
  return [...parts, text.slice(end)];
}
