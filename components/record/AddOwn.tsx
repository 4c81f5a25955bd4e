/** The ways to add to a record what it lacks. */
import { ownPath } from "../../lib/extension/own/path.ts";
import { useDesk } from "../desk.ts";
import { sayRecord } from "../words-record.ts";

export function AddOwn({ record }: { record: string }) {
  const desk = useDesk();
  return (
    <p class="add-own">
      {(["name", "figure"] as const).map((form) => (
        <button
          key={form}
          type="button"
          class="sz-link"
          onClick={() => desk.openLibrary(ownPath(form, { record }))}
        >
          {sayRecord(`add-${form}`)}
        </button>
      ))}
    </p>
  );
}
