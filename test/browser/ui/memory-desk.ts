/// <reference types="vite/client" />
/** A desk over the repository's own dataset, held in memory, and a page that says what the test makes it say. */

import { settings } from "../../../components/settings.ts";
import { dossierOf } from "../../../lib/dataset/gather.ts";
import { linksOf } from "../../../lib/dataset/links.ts";
import { loadDataset } from "../../../lib/dataset/load/load.ts";
import { isNamed, namesOf } from "../../../lib/dataset/names.ts";
import { titleOf } from "../../../lib/dataset/title.ts";
import type { Desk, Tab, Titled } from "../../../lib/extension/desk/desk.ts";
import type { SyncStatus } from "../../../lib/extension/messages.ts";
import { openNotesStore } from "../../../lib/store/notes.ts";

const yaml = import.meta.glob<string>("../../../dataset/*.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
});
const { records } = loadDataset(
  Object.entries(yaml).map(([file, text]) => ({ file: file.replace("../../../", ""), text })),
);
const gather = dossierOf(records);
const named = new Map(records.filter(isNamed).map((record) => [record.id, record]));
const { directory } = namesOf(records);

const status: SyncStatus = {
  feeds: [
    {
      id: "built-in",
      url: null,
      publisher: "善注",
      seq: 1,
      issued: "2026-11-23T00:00:00Z",
      expired: false,
      paused: false,
      bytes: 40_000,
      records: records.length,
    },
  ],
};

/** Everything works and nothing is open; `changes` makes single things otherwise. */
export function memoryDesk(changes: Partial<Desk> = {}): Desk & { tell: Parameters<Desk["watch"]>[0] } {
  const listeners = new Set<Parameters<Desk["watch"]>[0]>();
  const recent: Titled[] = [];
  return {
    prepareLookUp: async () => {},
    lookUp: async (query, limit) =>
      [...named.values()]
        .filter(({ name, names }) => [name, ...names.map(({ text }) => text)].some((n) => n.includes(query)))
        .slice(0, limit)
        .map(titleOf),
    async lookUpIds(query, limit) {
      return (await this.lookUp(query, limit)).map(({ id }) => id);
    },
    annotate: async () => [],
    titles: async (ids) => ids.flatMap((id) => named.get(id) ?? []).map(titleOf),
    ids: async () => directory,
    record: async (id) => {
      const record = named.get(id);
      if (!record) return undefined;
      const { claims, metrics, sources } = await gather([id]);
      const linked = [...named.values()].filter(
        (other) => other !== record && (linksOf(other).includes(id) || linksOf(record).includes(other.id)),
      );
      return {
        record,
        linked,
        dossier: {
          records: [record],
          claims,
          metrics: [...metrics.values()],
          sources: [...sources.values()],
        },
      };
    },
    recent: async () => [...recent],
    remember: async (record) => {
      recent.unshift(record);
    },
    tab: async (): Promise<Tab> => ({ state: "closed" }),
    goTo: async () => {},
    enable: async () => true,
    setOff: async () => {},
    reload: async () => {},
    notes: {
      save: async (note) => ({ note }),
      remove: async () => {},
      restore: async () => {},
      saveDraft: async () => {},
      dropDraft: async () => {},
      drafts: async () => [],
      tags: async () => [],
      about: async () => [],
      elsewhere: async () => [],
      store: async () => openNotesStore({ place: { name: "ui-test-notes" } }),
      tellChanged: async () => {},
    },
    syncStatus: async () => status,
    syncNow: async () => status,
    addFeed: async () => status,
    removeFeed: async () => status,
    pauseFeed: async () => status,
    syncFeed: async () => status,
    own: { all: async () => [], save: async () => [], remove: async () => [] },
    sites: { added: async () => ["news.example.org"], remove: async () => {} },
    changeSettings: async (change) => {
      settings.value = { ...settings.value, ...change };
      return settings.value;
    },
    shortcuts: async () => [{ name: "next-mark", keys: "Alt+Shift+J" }],
    changeShortcuts: async () => {},
    openLibrary: async () => {},
    openPanel: async () => {},
    watch: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    tell: (what) => {
      for (const changed of listeners) changed(what);
    },
    ...changes,
  };
}
