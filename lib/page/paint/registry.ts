export type HighlightWindow = Window & typeof globalThis;

/** What Firefox gives content scripts of a page's window: the window as the page's own scripts see it. */
type XrayWindow = HighlightWindow & { wrappedJSObject?: HighlightWindow };
declare const XPCNativeWrapper: <T>(value: T) => T;

/**
 * A window's highlight registry; null for a frame that has tampered with its own. In Firefox (seen in 153) a content script gets
 * the top window's registry from every frame's `CSS`: what is set there for a frame takes the place of the top's own marks. Asked
 * from inside, a frame gives its own; the wrapper around it shows the browser's methods, whatever the page made of them.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Sharing_objects_with_page_scripts
 */
export function registryOf(view: HighlightWindow): HighlightRegistry | null {
  if (view === window || !("wrappedJSObject" in view)) return view.CSS.highlights;
  try {
    const inside = (view as XrayWindow).wrappedJSObject?.CSS.highlights;
    const registry = inside && XPCNativeWrapper(inside);
    return typeof registry?.set === "function" ? registry : null;
  } catch {
    return null;
  }
}
