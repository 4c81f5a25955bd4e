import { sendMessage } from "../../lib/extension/messages.ts";
import { orThrow } from "../../lib/extension/or-throw.ts";
import type { Ask } from "../../lib/page/annotator.ts";
import type { Anchor } from "../../lib/page/notes-on-page.ts";
import type { Outside } from "../../lib/page/session.ts";

/** Id → name of records. */
export type Names = Map<string, string>;

/** What the page's session asks of the background; `names` learns what the records found are called. */
export function askBackground(
  changed: () => void,
  names: Names,
  heard: (generation: string) => void,
): Outside {
  const ask: Ask = async (text, context) => {
    const { url, published, named = [], shortForms = [] } = context;
    const asked = { url, published, named: [...named], shortForms: [...shortForms] };
    const reply = await sendMessage("annotate", { text, context: asked });
    const told = orThrow(reply);
    for (const [id, name] of Object.entries(told.names)) names.set(id, name);
    heard(told.generation);
    return told;
  };
  const anchor: Anchor = async (url, text, settled) =>
    orThrow(await sendMessage("anchor", { url, text, settled }));
  return { ask, anchor, changed };
}
