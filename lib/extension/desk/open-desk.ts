/** The desk over this machine's stores and the other parts of the extension. */

import { onMessage, type SyncStatus, sendMessage } from "../messages.ts";
import { orThrow } from "../or-throw.ts";
import { changeSettings, watchSettings } from "../settings.ts";
import { allowHost, releaseHosts } from "../sync/allow-host.ts";
import { enableSite, goTo, readTab, reloadTab, watchTab } from "./active-tab.ts";
import { addFeed } from "./add-feed.ts";
import type { Desk } from "./desk.ts";
import { noteDesk } from "./notes.ts";
import { ownDesk } from "./own.ts";
import { openPanel } from "./panel.ts";
import { reading } from "./reading.ts";
import { readRecent, remember } from "./recent.ts";
import { changeShortcuts, readShortcuts } from "./shortcuts.ts";
import { siteDesk } from "./sites.ts";

async function setOff(host: string, off: boolean): Promise<void> {
  await changeSettings((now) => {
    const others = now.off.filter((other) => other !== host);
    return { off: off ? [...others, host] : others };
  });
}

const addresses = ({ feeds }: SyncStatus) => feeds.flatMap(({ url }) => url ?? []);

/** The addresses of the feeds that are followed. */
const followed = async () => addresses(orThrow(await sendMessage("syncStatus")));

/** One a page: what it watches is watched for as long as the page is there. */
export function openDesk(): Desk {
  return {
    ...reading,
    recent: readRecent,
    remember,
    tab: readTab,
    goTo,
    enable: enableSite,
    setOff,
    reload: reloadTab,
    notes: noteDesk,
    syncStatus: async () => orThrow(await sendMessage("syncStatus")),
    syncNow: async () => orThrow(await sendMessage("syncNow")),
    addFeed: (url, fingerprint) =>
      addFeed(url, fingerprint, {
        allowHost,
        add: async (feed) => orThrow(await sendMessage("addFeed", feed)),
      }).finally(async () => releaseHosts(await followed())),
    removeFeed: async (id) => {
      const status = orThrow(await sendMessage("removeFeed", { id }));
      await releaseHosts(addresses(status));
      return status;
    },
    pauseFeed: async (id, paused) => orThrow(await sendMessage("pauseFeed", { id, paused })),
    syncFeed: async (id) => orThrow(await sendMessage("syncFeed", { id })),
    own: ownDesk,
    sites: siteDesk(followed),
    changeSettings,
    shortcuts: readShortcuts,
    changeShortcuts,
    openLibrary: (path) => sendMessage("openLibrary", { path }),
    openPanel,
    watch: watchChanges,
  };
}

const listeners = new Set<Parameters<Desk["watch"]>[0]>();

/** One set of browser listeners for all components: messaging takes a single listener a message and context. */
const watchChanges: Desk["watch"] = (changed) => {
  if (listeners.size === 0) listen();
  listeners.add(changed);
  return () => listeners.delete(changed);
};

let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  const tell = (what: "tab" | "notes" | "dataset") => {
    for (const changed of listeners) changed(what);
  };
  watchTab(() => tell("tab"));
  watchSettings(() => tell("tab"));
  onMessage("pageStatus", () => tell("tab"));
  onMessage("notesChanged", () => tell("notes"));
  onMessage("datasetChanged", () => tell("dataset"));
}
