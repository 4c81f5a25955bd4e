import { useAnswer, useDesk } from "../desk.ts";
import { sayLibrary } from "../words-library.ts";

/** The keys as the browser has them now, and the way to change them. */
export function Shortcuts() {
  const desk = useDesk();
  const shortcuts = useAnswer(() => desk.shortcuts(), [desk]);
  return (
    <section class="shortcuts">
      <h2 class="settings-group">{sayLibrary("shortcuts")}</h2>
      <dl>
        {shortcuts.state === "here" &&
          shortcuts.value.map(({ name, keys }) => (
            <div key={name}>
              <dt>{sayLibrary(`command-${name}`)}</dt>
              <dd>{keys === "" ? sayLibrary("shortcut-none") : <kbd>{keys}</kbd>}</dd>
            </div>
          ))}
      </dl>
      <button type="button" class="sz-button" onClick={() => desk.changeShortcuts()}>
        {sayLibrary("shortcuts-change")}
      </button>
    </section>
  );
}
