/** Where the reader is, kept in the address's hash: links are links, and the browser's back button works. */
import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";

export interface Route {
  /** `#/record/prog-gybb?from=page` → `["record", "prog-gybb"]`. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

export function parseRoute(hash: string): Route {
  const [path = "", query] = hash.replace(/^#?\/?/, "").split("?", 2);
  return { path: path.split("/").filter(Boolean).map(decode), query: new URLSearchParams(query) };
}

/** A damaged escape in a hand-typed address must not stop the page. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function hrefOf(path: readonly string[], query: Readonly<Record<string, string>> = {}): string {
  const filled = Object.entries(query).filter(([, value]) => value !== "");
  const search = new URLSearchParams(filled).toString();
  return `#/${path.map(encodeURIComponent).join("/")}${search && `?${search}`}`;
}

export const hrefOfRecord = (id: string) => hrefOf(["record", id]);

export const route = signal<Route>(parseRoute(""));

/** Follows the address from now on; returns a function that stops it. */
function followRoute(): () => void {
  const read = () => {
    route.value = parseRoute(location.hash);
  };
  read();
  addEventListener("hashchange", read);
  return () => removeEventListener("hashchange", read);
}

/** The route, followed as long as the component is there. Read before the first drawing: a deep link never shows another view first. */
export function useRoute(): Route {
  const [stop] = useState(followRoute);
  useEffect(() => stop, [stop]);
  return route.value;
}

export function go(href: string): void {
  location.hash = href;
}
