/** A further name for a record, or another text for one given before. */
import { isNamed } from "../../../lib/dataset/names.ts";
import { aliasFault, wordingWith } from "../../../lib/extension/own/alias.ts";
import { namesake } from "../../../lib/extension/own/record.ts";
import { today } from "../../../lib/extension/own/today.ts";
import { useDesk } from "../../desk.ts";
import { route } from "../../route.ts";
import { sayLibrary } from "../../words-library.ts";
import { sayOwn } from "../../words-own.ts";
import { Field } from "../Form.tsx";
import { OwnForm } from "./OwnForm.tsx";
import { RecordField } from "./RecordField.tsx";
import { useSubject } from "./useSubject.ts";

export function NameForm() {
  const desk = useDesk();
  const { view, choose } = useSubject();
  const before = route.value.query.get("text") ?? "";
  const save = async (typed: FormData) => {
    if (!view) return sayLibrary("own-record-missing");
    const text = String(typed.get("text"));
    const { record, wordings = [] } = view;
    const own = (await desk.own.all()).filter(isNamed).find(({ id }) => id === record.id);
    const kept = (own?.names ?? []).map((name) => name.text).filter((name) => name !== before);
    const others = [record, ...wordings.map((wording) => wording.record)].map((wording) => ({
      ...wording,
      names: wording.names.filter((name) => name.text !== before),
    }));
    const fault = aliasFault(text, others);
    if (fault) return sayLibrary(fault);
    const same = await namesake({ id: record.id, name: text }, desk);
    if (same) return sayOwn("name-known", { name: same });
    await desk.own.save([wordingWith(own ?? record, [...kept, text], today())]);
    return undefined;
  };
  return (
    <OwnForm onSave={save}>
      <RecordField chosen={view?.record.name} onChoose={choose} />
      <Field name="text" value={before} label={sayLibrary("own-name-text")} required />
      <p class="advice">{sayLibrary("own-name-advice")}</p>
    </OwnForm>
  );
}
