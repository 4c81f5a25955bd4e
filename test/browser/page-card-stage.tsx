/** The card on a stage of its own, with an outside that answers from the samples. */
import { render } from "preact";
import { vi } from "vitest";
import { CardOf } from "../../components/card/CardOf.tsx";
import { type CardOutside, OutsideProvider } from "../../components/card/outside.ts";
import { CardStage } from "../../entrypoints/card/stage.ts";
import type { RecordView } from "../../lib/extension/messages.ts";
import { boxesOf } from "../../lib/page/boxes.ts";
import type { CardRequest, CardSubject } from "../../lib/page/card-door.ts";
import { view } from "./page-card-samples.ts";

export const outside: CardOutside = {
  record: vi.fn(async (): Promise<RecordView> => view),
  openLibrary: vi.fn(),
  keepFigure: vi.fn(),
  newNote: (target, records) => ({
    id: "urn:uuid:1",
    url: "https://example.org/",
    rawUrl: "https://example.org/",
    title: "",
    created: "2023-02-28T00:00:00Z",
    modified: "2023-02-28T00:00:00Z",
    revision: 0,
    body: "",
    tags: [],
    records: [...records],
    colour: "yellow",
    ...(target && { target }),
  }),
  noteHelp: async () => ({ knownTags: [], recordNames: new Map() }),
  saveNote: vi.fn(async (note) => ({ note })),
  keepDraft: vi.fn(async () => {}),
  unkept: () => undefined,
  deleteNote: vi.fn(async () => {}),
  restoreNote: vi.fn(),
};

export function makeStage(): CardStage {
  const stage = new CardStage((request, close) =>
    render(
      request && (
        <OutsideProvider value={outside}>
          <CardOf request={request} onClose={close} />
        </OutsideProvider>
      ),
      stage.root,
    ),
  );
  return stage;
}

/** A request for a card on all the words of a node. */
export function requestOn(
  node: Text,
  subject: CardSubject,
  focus = false,
): CardRequest & { closed: unknown } {
  const boxes = () => boxesOf([{ node, start: 0, end: node.length }]);
  return { subject, boxes, element: node.parentElement ?? undefined, focus, closed: vi.fn(), step: vi.fn() };
}
