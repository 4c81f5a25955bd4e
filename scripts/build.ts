/** `npm run build`: the packages that ship, for Chrome and Firefox. */
import { build } from "wxt";
import { withoutSpinner } from "./without-spinner.ts";

for (const browser of ["chrome", "firefox"])
  await withoutSpinner(() => build({ browser, manifestVersion: 3 }));
