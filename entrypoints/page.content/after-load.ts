/** How long a page that goes on loading, for pictures mostly, may keep us waiting, in ms. */
const PATIENCE = 50;

/** Scripts may start just before the page's load event: that goes first, with all that the page does then. */
export function afterLoad(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === "complete") resolve();
    addEventListener("load", () => setTimeout(resolve), { once: true });
    setTimeout(resolve, PATIENCE);
  });
}
