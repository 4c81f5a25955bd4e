/** Records come from the worker, which alone holds the databases and the lexicon: a page that opens has nothing to load. */
import { sendMessage } from "../messages.ts";
import { orThrow } from "../or-throw.ts";
import type { Desk } from "./desk.ts";

const titles = async (ids: readonly string[]) =>
  ids.length === 0 ? [] : orThrow(await sendMessage("titles", { ids: [...ids] }));

export const reading: Pick<
  Desk,
  "lookUp" | "lookUpIds" | "prepareLookUp" | "titles" | "record" | "ids" | "annotate"
> = {
  titles,
  annotate: async (text) => orThrow(await sendMessage("annotate", { text, context: {} })).annotations,
  ids: async () => orThrow(await sendMessage("recordIds")),
  prepareLookUp: async () => void orThrow(await sendMessage("prepareLookUp")),
  lookUp: async (query, limit, onPage = []) =>
    orThrow(
      await sendMessage("lookUp", { query: query.slice(0, 200), limit, onPage: onPage.slice(0, 1_000) }),
    ),
  lookUpIds: async (query, limit) =>
    orThrow(await sendMessage("lookUpIds", { query: query.slice(0, 200), limit, onPage: [] })),
  record: async (id) => {
    const view = await sendMessage("record", { id });
    if (view.ok) return view.value;
    // not being on record is an answer, everything else a failure
    if ((await titles([id])).length === 0) return undefined;
    throw new Error(view.error);
  },
};
