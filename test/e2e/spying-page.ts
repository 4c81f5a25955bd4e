/** An article whose own script spies on whoever works in its page, from before its first word. */

/** Listens, hooks and observes before any extension's script can run; what it hears is in `overheard`. */
function spy(): void {
  const overheard: string[] = [];
  const tell = (what: unknown) => {
    try {
      overheard.push(typeof what === "string" ? what : (JSON.stringify(what) ?? String(what)));
    } catch {
      overheard.push(String(what));
    }
  };
  const roots: ShadowRoot[] = [];
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    roots.push(root);
    return root;
  };
  for (const type of [
    "message",
    "storage",
    "record",
    "annotate",
    "click",
    "pointermove",
    "focusin",
    "selectionchange",
  ])
    addEventListener(
      type,
      (event) => {
        tell((event as MessageEvent).data ?? (event as CustomEvent).detail);
        for (const target of event.composedPath()) tell((target as Partial<HTMLElement>).outerHTML ?? "");
      },
      true,
    );
  for (const name of ["annotations", "names", "record", "dossier", "note", "body", "value"])
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      set(value) {
        tell(value);
        Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true });
      },
    });
  new MutationObserver((records) => {
    for (const { addedNodes, target } of records) {
      tell((target as Partial<HTMLElement>).outerHTML ?? target.nodeValue);
      for (const node of addedNodes) tell((node as Partial<HTMLElement>).outerHTML ?? node.nodeValue);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  Object.assign(globalThis, { overheard, caughtRoots: roots });
}

/** An article of these paragraphs, under the spy's eyes. */
export const spyingPage = (...paragraphs: readonly string[]) =>
  `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>样</title><script>(${spy})()</script></head>
  <body><article>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article></body></html>`;

/** Run in the page: all of it that a page's script can read, and what the spy has overheard. */
export async function everythingReadable(): Promise<string> {
  const { overheard, caughtRoots } = globalThis as never as {
    overheard: string[];
    caughtRoots: ShadowRoot[];
  };
  const seen = [...overheard, ...caughtRoots.map((root) => root.innerHTML)];
  seen.push(document.documentElement.outerHTML, document.body.innerText, document.documentElement.innerText);
  seen.push(new XMLSerializer().serializeToString(document));
  for (const element of document.querySelectorAll("*")) {
    seen.push(element.shadowRoot?.innerHTML ?? "", getComputedStyle(element, "::before").content);
    seen.push((element as HTMLElement).title ?? "", element.ariaLabel ?? "", element.ariaDescription ?? "");
  }
  getSelection()?.selectAllChildren(document.documentElement);
  seen.push(String(getSelection()));
  getSelection()?.removeAllRanges();
  for (let x = 0; x < innerWidth; x += 40) {
    for (let y = 0; y < innerHeight; y += 20) {
      seen.push(document.elementFromPoint(x, y)?.textContent ?? "");
      seen.push(document.caretPositionFromPoint(x, y)?.offsetNode.textContent ?? "");
    }
  }
  CSS.highlights.forEach((highlight, name) => {
    seen.push(name, ...Object.keys(highlight));
    highlight.forEach((range) => {
      seen.push(range.startContainer.textContent ?? "", ...Object.keys(range));
    });
  });
  seen.push(...Object.getOwnPropertyNames(globalThis).filter((name) => /shanzhu|wxt/i.test(name)));
  seen.push(JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie);
  seen.push(...(await indexedDB.databases()).map(({ name }) => name ?? ""));
  if ("caches" in globalThis) seen.push(...(await caches.keys()));
  seen.push(...performance.getEntries().map(({ name }) => name));
  return seen.join("\n");
}
