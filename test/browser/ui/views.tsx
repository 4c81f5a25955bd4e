import { commands } from "vitest/browser";
import { App } from "../../../components/App.tsx";
import { Library } from "../../../components/library/Library.tsx";
import { Welcome } from "../../../components/welcome/Welcome.tsx";
import { parseOwn } from "../../../lib/dataset/own/parse-own.ts";
import { memoryDesk } from "./memory-desk.ts";
import { ownInMemory } from "./own-desk.ts";
import { fullPage } from "./page.ts";
import { type Looks, seen, until } from "./show.tsx";

/** An article is open, and the reader has put something on record. */
export const desk = () =>
  memoryDesk({
    tab: async () => ({ state: "open", host: "www.gongyishibao.com", page: fullPage }),
    own: { ...ownInMemory(), all: async () => [parseOwn(ownName)] },
  });
const ownName = {
  kind: "program",
  type: "Project",
  id: "prog-gybb",
  name: "公益宝贝",
  names: [{ text: "宝贝计划", kind: "alias" }],
  dateModified: "2026-01-01",
};

interface View {
  readonly shown: () => preact.ComponentChild;
  readonly hash?: string;
  readonly ready: () => Promise<unknown>;
  readonly page?: Looks["page"];
}

/** Every view there is, but for the card. */
export const VIEWS: Record<string, View> = {
  "this page": { shown: () => <App />, ready: () => seen(".names"), page: "popup" },
  "look-up": {
    shown: () => <App />,
    ready: async () => {
      await until(() => document.activeElement?.id === "lookup");
      await commands.typeText("公益");
      await seen('[role="option"]');
    },
    page: "popup",
  },
  record: {
    shown: () => <App />,
    hash: "#/record/prog-gybb",
    ready: () => seen(".source-list"),
    page: "popup",
  },
  "a note being written": {
    shown: () => <App />,
    ready: async () => {
      (await seen(".page-notes-begin button")).click();
      await seen(".note-editor");
      scrollTo({ top: 0 });
    },
    page: "popup",
  },
  "side panel": { shown: () => <App />, ready: () => seen(".names"), page: "panel" },
  records: {
    shown: () => <Library />,
    hash: "#/records?kind=prog",
    ready: () => seen(".record-row", "项目"),
  },
  "record in the library": { shown: () => <Library />, hash: "#/record/org-cfrd", ready: () => seen("h1") },
  "a record that is gone": {
    shown: () => <Library />,
    hash: "#/record/prog-none",
    ready: () => seen("h1", "prog-none"),
  },
  notes: { shown: () => <Library />, hash: "#/notes", ready: () => seen("h1") },
  data: { shown: () => <Library />, hash: "#/data", ready: () => seen(".feed") },
  "own records": { shown: () => <Library />, hash: "#/own", ready: () => seen(".own-list", "宝贝计划") },
  "own name": {
    shown: () => <Library />,
    hash: "#/own/name?record=prog-gybb",
    ready: () => seen(".own-record b", "公益宝贝"),
  },
  "own figure": { shown: () => <Library />, hash: "#/own/figure", ready: () => seen(".form") },
  "own record": { shown: () => <Library />, hash: "#/own/record", ready: () => seen(".form") },
  settings: { shown: () => <Library />, hash: "#/settings", ready: () => seen(".shortcuts kbd") },
  welcome: { shown: () => <Welcome />, ready: () => seen(".welcome-hosts") },
};
