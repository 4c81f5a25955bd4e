/** The languages and themes in which everything is shown. */
import type { RunningExtension } from "../../test/harness/extension.ts";

export interface Look {
  readonly name: string;
  readonly language: "zh-CN" | "zh-TW" | "en";
  readonly theme: "light" | "dark";
}

export const LOOKS: readonly Look[] = [
  { name: "zh-light", language: "zh-CN", theme: "light" },
  { name: "zh-dark", language: "zh-CN", theme: "dark" },
  { name: "en-light", language: "en", theme: "light" },
];

/** Chooses language and theme as a reader would, in the settings. */
export async function wear(extension: RunningExtension, { language, theme }: Look): Promise<void> {
  const page = await extension.openOwn("library.html");
  await page.evaluate(
    async (settings) => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
      ).chrome;
      await storage.local.set({ settings });
    },
    { language, theme },
  );
  await page.close();
}
