import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { addAsUserStyle, addLocalhost, manifest, TARGET } from "./lib/extension/manifest.ts";

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  manifest,
  vite: () => ({ plugins: [preact()], build: { target: TARGET } }),
  hooks: {
    "build:manifestGenerated": (wxt, generated) => {
      if (wxt.config.browser === "firefox") addAsUserStyle(generated);
      if (process.env.SHANZHU_LOCALHOST) addLocalhost(generated);
    },
  },
  zip: { artifactTemplate: "{{name}}-{{version}}-{{browser}}.zip" },
});
