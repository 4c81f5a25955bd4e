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

/**
 * Waits until an expression is true in the page that a browser element of the window shows.
 * `element`: an expression for that element; both run again until the page is there.
 */
export async function shownInFirefox(browser: Browser, element: string, expression: string): Promise<void> {
  const ask = `new Promise((resolve) => {
    const shown = ${element};
    const frames = shown?.messageManager;
    if (!frames) return resolve(false);
    frames.addMessageListener("shanzhu:answer", function heard({ data }) {
      frames.removeMessageListener("shanzhu:answer", heard);
      resolve(data);
    });
    const asked = ${JSON.stringify(`(({ document }) => Boolean(${expression}))(content)`)};
    const script = "(() => { let answer = false; try { answer = " + asked + "; } finally { sendAsyncMessage('shanzhu:answer', answer); } })()";
    frames.loadFrameScript("data:text/javascript;charset=utf-8," + encodeURIComponent(script), false);
    setTimeout(() => resolve(false), 1000);
  })`;
  const until = Date.now() + 20_000;
  while (!(await inFirefoxWindow<boolean>(browser, ask))) {
    if (Date.now() > until) throw new Error(`never shown in Firefox: ${expression}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
