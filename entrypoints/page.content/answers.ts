import { MatchPattern } from "wxt/utils/match-patterns";
import { onMessage, type PageState } from "../../lib/extension/messages.ts";
import { selectedTarget } from "../../lib/page/selection.ts";
import type { Running } from "./running.ts";

/** Answers the background, the popup and the side panel; `running` is undefined where the reader switched us off. */
export function answerMessages(running: () => Running | undefined, leave: () => void): () => void {
  const stops = [
    onMessage("pageState", () => stateOf(running())),
    onMessage("pageText", () => running()?.session.page.text ?? ""),
    onMessage("goTo", ({ data }) => {
      const desk = running()?.desk;
      if ("note" in data) desk?.goToNote(data.note);
      else desk?.goTo(data.start, data.end);
    }),
    onMessage("pageCommand", ({ data: { name } }) => {
      const desk = running()?.desk;
      if (name === "next-mark") desk?.step(1);
      else if (name === "previous-mark") desk?.step(-1);
      else if (name === "open-mark") desk?.openCurrent();
      else desk?.makeNote();
    }),
    onMessage("datasetChanged", async ({ data }) => running()?.datasetChanged(data)),
    onMessage("permissionTaken", ({ data: { taken, left } }) => {
      const covers = (origin: string) => new MatchPattern(origin).includes(location.href);
      if (taken.some(covers) && !left.some(covers)) leave();
    }),
    onMessage("notesChanged", async () => running()?.session.notesChanged()),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function stateOf(running: Running | undefined): PageState {
  const here = { url: location.href, title: document.title };
  if (!running) return { ...here, phase: "off", annotations: [], names: {}, notes: [] };
  const { session, desk, names } = running;
  const selection = selectedTarget(document, session.page);
  return {
    ...here,
    phase: session.phase,
    ...(session.error !== undefined && { error: session.error }),
    annotations: desk.list(),
    names: Object.fromEntries(names),
    notes: [...session.notes.all],
    ...(selection && { selection }),
  };
}
