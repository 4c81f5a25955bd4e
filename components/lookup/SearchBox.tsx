/** The field everything starts from: a combobox over the results below it. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
import type { TargetedKeyboardEvent } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { go, hrefOfRecord } from "../route.ts";
import { useTyped } from "../useTyped.ts";
import { say } from "../words-app.ts";
import { optionId, RESULTS_ID } from "./Results.tsx";
import type { LookUpState } from "./useLookUp.ts";
import "./lookup.css";

/** How far a key moves the choice; Home and End stay with what is being typed. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 7, PageUp: -7 };

export function SearchBox({ lookUp, autofocus }: { lookUp: LookUpState; autofocus: boolean }) {
  const { query, answered, found, chosen } = lookUp;
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (autofocus) field.current?.focus();
  }, [autofocus]);

  const type = (text: string) => {
    // who types on after Enter wants something else
    setHasty(false);
    lookUp.type(text);
  };
  const typed = useTyped(query, type);

  // Enter pressed before the answer was there means the answer, not what was found for fewer letters
  const [hasty, setHasty] = useState(false);
  useEffect(() => {
    if (hasty && answered === typed.value.trim()) {
      setHasty(false);
      open(0);
    }
  });

  const open = (index: number) => {
    const record = found[index];
    if (!record) return;
    go(hrefOfRecord(record.id));
    type("");
  };
  const steer = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    // what was typed last may not be rendered yet
    const { value } = event.currentTarget;
    // an input method uses these keys itself while a word is being composed
    if (event.isComposing) return;
    const { key } = event;
    const step = found.length > 0 ? STEPS[key] : undefined;
    if (step !== undefined) lookUp.choose(Math.max(0, Math.min(chosen + step, found.length - 1)));
    else if (key === "Enter" && answered !== value.trim()) setHasty(true);
    else if (key === "Enter") open(chosen);
    else if (key === "Escape" && value !== "") type("");
    else return;
    event.preventDefault();
  };

  return (
    <search class="lookup">
      <label class="sz-hidden" for="lookup">
        {say("search")}
      </label>
      <input
        ref={field}
        id="lookup"
        class="lookup-field"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={say("search")}
        title={say("search-hint")}
        aria-expanded={found.length > 0}
        aria-controls={RESULTS_ID}
        aria-autocomplete="list"
        aria-activedescendant={found[chosen] ? optionId(chosen) : undefined}
        {...typed}
        onKeyDown={steer}
      />
      {typed.value !== "" && (
        <button
          type="button"
          class="lookup-clear"
          aria-label={say("close")}
          onClick={() => {
            type("");
            field.current?.focus();
          }}
        >
          ×
        </button>
      )}
    </search>
  );
}
