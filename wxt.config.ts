import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { manifest } from "./lib/extension/manifest.ts";

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  manifest,
  vite: () => ({ plugins: [preact()] }),
  zip: { artifactTemplate: "{{name}}-{{version}}-{{browser}}.zip" },
});
