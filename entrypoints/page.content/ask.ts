import { type Result, sendMessage } from "../../lib/extension/messages.ts";
import type { Ask } from "../../lib/page/annotator.ts";
import type { Anchor } from "../../lib/page/notes-on-page.ts";
import type { Outside } from "../../lib/page/session.ts";

/** What the page's session asks of the background. */
export function askBackground(changed: () => void): Outside {
  const ask: Ask = async (text, context) => {
    const { url, published, named = [] } = context;
    const reply = await sendMessage("annotate", { text, context: { url, published, named: [...named] } });
    return unwrap(reply).annotations;
  };
  const anchor: Anchor = async (url, text, settled) =>
    unwrap(await sendMessage("anchor", { url, text, settled }));
  return { ask, anchor, changed };
}

export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}
