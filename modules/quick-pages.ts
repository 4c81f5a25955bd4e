/**
 * Makes the extension's pages open sooner. Of what a popup takes until it shows something most is spent on getting its files,
 * one by one: so all its code is one file, shared with the other pages, and styles stand in the page itself.
 */
import { mergeConfig, type Plugin } from "vite";
import { defineWxtModule } from "wxt/modules";

/** What popup and side panel start with; a chunk takes all that its modules import along. */
const APP = /entrypoints\/popup\/main\.tsx$|virtual:wxt-(html-)?plugins/;

export default defineWxtModule((wxt) => {
  wxt.hook("vite:build:extendConfig", (entrypoints, config) => {
    if (!entrypoints.some(({ name }) => name === "popup")) return;
    const quick = {
      plugins: [stylesInside()],
      build: {
        // it would be a file of its own
        modulePreload: { polyfill: false },
        rollupOptions: { output: { codeSplitting: { groups: [{ name: "app", test: APP }] } } },
      },
    };
    Object.assign(config, mergeConfig(config, quick));
  });
});

/** Puts each page's style sheets into it; the policy for the extension's pages lets styles stand there. */
function stylesInside(): Plugin {
  return {
    name: "styles-inside",
    enforce: "post",
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle }) =>
        html.replace(/<link rel="stylesheet"[^>]* href="\/([^"]+)">/g, (link, file) => {
          const sheet = bundle?.[file];
          return sheet?.type === "asset" ? `<style>${sheet.source}</style>` : link;
        }),
    },
    generateBundle(_, bundle) {
      for (const file of Object.keys(bundle)) if (file.endsWith(".css")) delete bundle[file];
    },
  };
}
