import { sendMessage } from "../messages.ts";
import { orThrow } from "../or-throw.ts";
import type { OwnDesk } from "./desk.ts";

/** Own records go through the worker, which shows them beside the feeds' and tells open pages. */
export const ownDesk: OwnDesk = {
  all: async () => orThrow(await sendMessage("ownRecords")),
  save: async (records) => orThrow(await sendMessage("saveOwn", { records: [...records] })),
  remove: async (id) => orThrow(await sendMessage("removeOwn", { id })),
};
