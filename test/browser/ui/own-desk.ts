/** Own records held in memory, for a desk whose own records can be changed. */
import { parseOwn } from "../../../lib/dataset/own/parse-own.ts";
import type { AnyRecord } from "../../../lib/dataset/schema.ts";
import type { OwnDesk } from "../../../lib/extension/desk/desk.ts";

export function ownInMemory(): OwnDesk {
  const held = new Map<string, AnyRecord>();
  const all = async () => [...held.values()];
  return {
    all,
    save: (records) => {
      for (const record of records.map(parseOwn)) held.set(record.id, record);
      return all();
    },
    remove: (id) => {
      held.delete(id);
      return all();
    },
  };
}
