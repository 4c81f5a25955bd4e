/**
 * The address that names an article, whichever way the reader came to it. Notes are kept under it, so its rules are
 * numbered: a rule changed in a new version means old addresses are normalised again when the store opens.
 */

export const URL_RULES = 2;

/** Parameters that say where a click came from, never which article it is. */
const TRACKING = new Set([
  ...[
    "spm",
    "scm",
    "from",
    "isappinstalled",
    "share_token",
    "sharer_sharetime",
    "sharer_shareid",
    "share_source",
  ],
  ...[
    "share_medium",
    "share_plat",
    "share_session_id",
    "vd_source",
    "timestamp",
    "nsukey",
    "scene",
    "subscene",
  ],
  ...[
    "clicktime",
    "enterid",
    "srcid",
    "devicetype",
    "ascene",
    "pass_ticket",
    "wx_header",
    "wxfid",
    "weibo_id",
  ],
  ...[
    "tt_from",
    "tt_medium",
    "wxshare_count",
    "app",
    "utm_id",
    "gclid",
    "dclid",
    "fbclid",
    "msclkid",
    "yclid",
  ],
  ...[
    "igshid",
    "mc_cid",
    "mc_eid",
    "_ga",
    "_gl",
    "ref",
    "ref_src",
    "referer",
    "referrer",
    "hmsr",
    "hmpl",
    "hmcu",
  ],
  ...[
    "hmkw",
    "hmci",
    "bd_vid",
    "qhclickid",
    "sudaref",
    "display",
    "retcode",
    "is_from_webapp",
    "f",
    "s_trans",
  ],
]);
const TRACKING_PREFIX = /^(utm_|share_|hm_|spm_|mtm_|pk_|at_custom)/;

/** `m.`, `wap.`, `www.` and their likes in front of a host that can stand without them. */
const VARIANT = /^(www\d?|m|wap|mobile|h5|3g|amp|touch)\.(?=[^.]+\.)/;

/**
 * Normalises a page's address. Anything that is not http or https comes back without its fragment and otherwise as it is;
 * what is no address at all comes back unchanged.
 */
export function normaliseUrl(raw: string): string {
  const url = URL.parse(raw);
  if (!url) return raw;
  url.hash = keepsArticle(url.hash) ? url.hash : "";
  if (url.protocol !== "http:" && url.protocol !== "https:") return url.href;
  url.protocol = "https:";
  url.username = "";
  url.password = "";
  if (!/^[\d.]+$|:/.test(url.hostname)) url.hostname = url.hostname.replace(VARIANT, "").replace(/\.$/, "");
  url.pathname = plainPath(url.pathname);
  url.search = plainQuery(url.search.slice(1));
  return url.href;
}

/** Without what only tells of the way here, in the order of the names, each in one spelling. */
function plainQuery(query: string): string {
  return query
    .split("&")
    .filter((part) => part !== "")
    .map(parameterOf)
    .filter(({ name }) => !isTracking(name.toLowerCase()))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ spelled }) => spelled)
    .join("&");
}

/**
 * Old sites escape the bytes of GBK, which are no UTF-8: a URLSearchParams would make replacement characters of them, and one
 * address of many.
 */
function parameterOf(part: string): { name: string; spelled: string } {
  const at = part.includes("=") ? part.indexOf("=") : part.length;
  try {
    const [name, value] = [part.slice(0, at), part.slice(at + 1)].map(unescaped) as [string, string];
    const one = new URLSearchParams();
    one.append(name, value);
    return { name, spelled: one.toString() };
  } catch {
    return { name: part.slice(0, at), spelled: part };
  }
}

/** Throws on what is no UTF-8. */
const unescaped = (text: string) => decodeURIComponent(text.replaceAll("+", " "));

const isTracking = (name: string) => TRACKING.has(name) || TRACKING_PREFIX.test(name);

/** `#/article/1` and `#!article/1` name an article on single-page sites; `#comments` is a place on the page. */
const keepsArticle = (hash: string) => /^#!?\//.test(hash) || hash.startsWith("#!");

/** Without an `amp` step at the end, a doubled slash, or a slash at the end of a path. */
function plainPath(path: string): string {
  const plain = path
    .replace(/\/{2,}/g, "/")
    .replace(/\/amp\/?$/, "/")
    .replace(/\.amp(?=\.s?html?$)/, "")
    .replace(/\/index\.(s?html?|php)$/, "/");
  return plain.length > 1 ? plain.replace(/\/$/, "") : plain;
}

/** Whether it is the address of something on the web: what others wrote is linked to nowhere else. */
export const isWebAddress = (url: string): boolean => /^https?:$/.test(URL.parse(url)?.protocol ?? "");
