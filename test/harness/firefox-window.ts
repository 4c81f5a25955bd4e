/** What Firefox keeps outside its tabs: the sidebar and the toolbar's popups, reached through the browser's own window. */
import type { Browser } from "puppeteer-core";

interface Bidi {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** The extension's widget, as Firefox names it after the add-on's id. */
export const WIDGET = "shanzhu_shanzhu_example";

/** Runs an expression, which may be a promise, in Firefox's own window; what it gives must be JSON. */
export async function inFirefoxWindow<T>(browser: Browser, expression: string): Promise<T> {
  // puppeteer keeps its connection to itself and knows tabs only
  const { connection } = browser as unknown as { connection: Bidi };
  const tree = (await connection.send("browsingContext.getTree", { "moz:scope": "chrome" })).result as {
    contexts: { context: string; url: string }[];
  };
  const window = tree.contexts.find(({ url }) => url.endsWith("/browser.xhtml"));
  if (!window) throw new Error("Firefox shows no window of its own");
  const answer = (
    await connection.send("script.evaluate", {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context: window.context },
      awaitPromise: true,
    })
  ).result as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
  if (answer.type !== "success") throw new Error(answer.exceptionDetails?.text);
  return JSON.parse(answer.result?.value ?? "null");
}

/** Asks an expression of the page that a browser element of the window shows (`content`); false when none is there. */
function askFrame(browser: Browser, element: string, expression: string): Promise<boolean> {
  return inFirefoxWindow<boolean>(
    browser,
    `new Promise((resolve) => {
      const shown = ${element};
      const frames = shown?.messageManager;
      if (!frames) return resolve(false);
      frames.addMessageListener("shanzhu:answer", function heard({ data }) {
        frames.removeMessageListener("shanzhu:answer", heard);
        resolve(data);
      });
      const asked = ${JSON.stringify(expression)};
      const script = "(() => { let answer = false; try { answer = Boolean(" + asked + "); } finally { sendAsyncMessage('shanzhu:answer', answer); } })()";
      frames.loadFrameScript("data:text/javascript;charset=utf-8," + encodeURIComponent(script), false);
      setTimeout(() => resolve(false), 1000);
    })`,
  );
}

async function untilTrue(ask: () => Promise<boolean>, failure: string): Promise<void> {
  const until = Date.now() + 20_000;
  while (!(await ask())) {
    if (Date.now() > until) throw new Error(failure);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * Waits until an expression is true in the page that a browser element of the window shows.
 * `element`: an expression for that element; both run again until the page is there.
 */
export function shownInFirefox(browser: Browser, element: string, expression: string): Promise<void> {
  const shown = `(({ document }) => ${expression})(content)`;
  return untilTrue(() => askFrame(browser, element, shown), `never shown in Firefox: ${expression}`);
}

/** Waits until an expression is true in Firefox's own window. */
export function trueInFirefox(browser: Browser, expression: string): Promise<void> {
  return untilTrue(() => inFirefoxWindow(browser, expression), `never true in Firefox: ${expression}`);
}

/** Works the pointer like a person, not like a script: for what the browser does only for those. */
const POINT = `((view, box, types, button) => {
  const at = [box.x + box.width / 2, box.y + box.height / 2];
  view.synthesizeMouseEvent("mousemove", ...at, { button: 0 });
  for (const type of types) view.synthesizeMouseEvent(type, ...at, { button, clickCount: 1 });
})`;
const CLICK = `["mousedown", "mouseup"], 0`;
const RIGHT_CLICK = `["mousedown", "contextmenu", "mouseup"], 2`;

/** Does so to an element in such a page once it is there. */
function pointInFirefox(browser: Browser, element: string, selector: string, act: string): Promise<void> {
  const point = `(() => {
    const box = content.document.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect();
    if (box?.width) ${POINT}(content, box, ${act});
    return box?.width;
  })()`;
  return untilTrue(() => askFrame(browser, element, point), `nothing to click in Firefox: ${selector}`);
}

export const clickInFirefox = (browser: Browser, element: string, selector: string) =>
  pointInFirefox(browser, element, selector, CLICK);

export const rightClickInFirefox = (browser: Browser, element: string, selector: string) =>
  pointInFirefox(browser, element, selector, RIGHT_CLICK);

/** Opens the popup from the toolbar; gives the expression for the element that shows it. */
export async function openFirefoxPopup(browser: Browser): Promise<string> {
  const button = `document.querySelector("#${WIDGET}-browser-action toolbarbutton")`;
  await inFirefoxWindow(browser, `CustomizableUI.addWidgetToArea("${WIDGET}-browser-action", "nav-bar")`);
  await inFirefoxWindow(browser, `${POINT}(window, ${button}.getBoundingClientRect(), ${CLICK})`);
  return 'document.querySelector(".webextension-popup-browser")';
}

/** Answers Firefox's question under the toolbar; its buttons do nothing for the first half second. */
export async function answerFirefox(browser: Browser, answer: "allow" | "refuse"): Promise<void> {
  const question = 'document.getElementById("addon-webext-permissions-notification")';
  const button = answer === "allow" ? "button" : "secondaryButton";
  await trueInFirefox(browser, `PopupNotifications.panel.state === "open" && ${question} !== null`);
  await trueInFirefox(
    browser,
    `(PopupNotifications.panel.state !== "open" || (${question}?.${button}.click(), false))`,
  );
}
