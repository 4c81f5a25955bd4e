/** A page that the browser fetches ahead may never be seen: until it is, nothing is asked, and the toolbar counts another's. */
export async function whenSeen(): Promise<void> {
  // not every browser knows it
  if (!(document as { prerendering?: boolean }).prerendering) return;
  await new Promise((resolve) => document.addEventListener("prerenderingchange", resolve, { once: true }));
}

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
