/** An organisation, program or report of the reader's own; what is changed comes filled in from the address. */
import { useState } from "preact/hooks";
import { Organisation } from "../../../lib/dataset/schema.ts";
import { type RecordForm as Form, namesake, recordOf } from "../../../lib/extension/own/record.ts";
import { today } from "../../../lib/extension/own/today.ts";
import { useDesk } from "../../desk.ts";
import { route } from "../../route.ts";
import { sayLibrary } from "../../words-library.ts";
import { sayOwn } from "../../words-own.ts";
import { sayRecord } from "../../words-record.ts";
import { Choice } from "../Choice.tsx";
import { Field } from "../Form.tsx";
import { OwnForm } from "./OwnForm.tsx";
import { RecordField } from "./RecordField.tsx";
import { useSubject } from "./useSubject.ts";

const KINDS = ["organisation", "program", "report"] as const;
const TYPES = Organisation.entries.type.options;

export function RecordForm() {
  const desk = useDesk();
  const { query } = route.value;
  const id = query.get("id") ?? undefined;
  const [kind, setKind] = useState(KINDS.find((known) => known === query.get("kind")) ?? "organisation");
  const org = useSubject("org");
  const save = async (typed: FormData) => {
    const form = { ...Object.fromEntries(typed), kind, org: org.view?.record.id } as unknown as Form;
    const made = recordOf(form, { id, today: today(), key: crypto.randomUUID() });
    if (made === "record-url") return sayOwn(made);
    if (typeof made === "string") return sayLibrary(made);
    const same = await namesake(made, desk);
    if (same) return sayOwn("record-known", { name: same });
    await desk.own.save([made]);
    return undefined;
  };
  const prefilled = (name: string) => ({ name, value: query.get(name) ?? "" });
  return (
    <OwnForm onSave={save}>
      {id === undefined && (
        <Choice
          label={sayOwn("kind")}
          value={kind}
          options={KINDS.map((value) => ({ value, label: sayOwn(`kind-${value}`) }))}
          onChoose={setKind}
        />
      )}
      <Field {...prefilled("name")} label={sayOwn("name")} required />
      <Field {...prefilled("names")} label={sayOwn("names")} />
      {kind === "organisation" && (
        <label>
          {sayOwn("type")}
          <select class="sz-field" name="type">
            {TYPES.map((type) => (
              <option key={type} value={type} selected={type === (query.get("type") ?? "NGO")}>
                {sayRecord(`type-${type}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <RecordField
        label={sayOwn(`org-${kind}`)}
        find={sayOwn("org-find")}
        only="organisation"
        chosen={org.view?.record.name}
        onChoose={org.choose}
      />
      <Field {...prefilled("description")} label={sayOwn("description")} />
      <Field {...prefilled("url")} label={sayOwn("url")} type="url" />
      <p class="advice">{sayOwn("advice")}</p>
    </OwnForm>
  );
}
