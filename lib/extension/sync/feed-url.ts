import { LATEST } from "../../dataset/feed/format.ts";

/** Manifests and shards lie beside latest.json, whatever it is called there. */
export function fileUrl(latest: string, path: string): string {
  const url = new URL(path, latest);
  url.search = new URL(latest).search;
  return url.href;
}

/** An address as typed → the address of latest.json, or null when it is no http(s) address. */
export function parseFeedUrl(typed: string): string | null {
  const url = URL.parse(typed.trim());
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) return null;
  url.hash = "";
  if (!url.pathname.endsWith(".json")) url.pathname = `${url.pathname.replace(/\/$/, "")}/${LATEST}`;
  return url.href;
}

/** The hosts' permission that a feed needs whose server lets no other origin read it; ports don't count in these. */
export function hostPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
