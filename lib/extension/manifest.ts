import type { ConfigEnv, UserManifest } from "wxt";
import type { Browser } from "wxt/browser";
import { matchPatterns } from "./hosts.ts";

/** The oldest browsers that have all we use, from the highlight API to light-dark(). */
const OLDEST = { chrome: "128", firefox: "140.0" };

/** The same for the compiler, which else writes around what they lack: three times the style sheet of every page. */
export const TARGET = Object.entries(OLDEST).map(([name, version]) => name + Number(version));

/** The manifest beyond what WXT reads from the entry points. */
export function manifest({ browser }: ConfigEnv): UserManifest {
  return {
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "zh_CN",
    permissions: [
      "storage",
      "unlimitedStorage",
      "alarms",
      "contextMenus",
      "scripting",
      "activeTab",
      ...(browser === "firefox" ? [] : ["sidePanel"]),
    ],
    options_ui: { page: "library.html", open_in_tab: true },
    host_permissions: matchPatterns(),
    optional_host_permissions: ["*://*/*"],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src http: https:; base-uri 'none'; form-action 'none'",
    },
    commands: {
      "next-mark": { suggested_key: { default: "Alt+Shift+J" }, description: "__MSG_command_next_mark__" },
      "previous-mark": {
        suggested_key: { default: "Alt+Shift+K" },
        description: "__MSG_command_previous_mark__",
      },
      "open-mark": { suggested_key: { default: "Alt+Shift+O" }, description: "__MSG_command_open_mark__" },
      "make-note": { suggested_key: { default: "Alt+Shift+M" }, description: "__MSG_command_make_note__" },
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "shanzhu@shanzhu.example",
              strict_min_version: OLDEST.firefox,
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : { minimum_chrome_version: OLDEST.chrome }),
  };
}

/**
 * In Firefox a page's style sheet does not reach into shadow trees, where highlights inherit nothing either; a user's does.
 * Chromium knows no such key and lets highlights inherit.
 */
export function addAsUserStyle(generated: Pick<Browser.runtime.ManifestV3, "content_scripts">): void {
  for (const script of generated.content_scripts ?? []) Object.assign(script, { css_origin: "user" });
}

/** `npm start` shows the sample pages on localhost; the package that ships has no business there. */
export function addLocalhost(
  generated: Pick<Browser.runtime.ManifestV3, "content_scripts" | "host_permissions">,
): void {
  const localhost = "http://localhost/*";
  generated.host_permissions?.push(localhost);
  for (const script of generated.content_scripts ?? []) script.matches?.push(localhost);
}
