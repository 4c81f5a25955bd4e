import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { addAsUserStyle, addLocalhost, manifest } from "./lib/extension/manifest.ts";

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  manifest,
  vite: () => ({ plugins: [preact()] }),
  hooks: {
    "build:manifestGenerated": (wxt, generated) => {
      if (wxt.config.browser === "firefox") addAsUserStyle(generated);
      if (process.env.SHANZHU_LOCALHOST) addLocalhost(generated);
    },
  },
  zip: { artifactTemplate: "{{name}}-{{version}}-{{browser}}.zip" },
});
