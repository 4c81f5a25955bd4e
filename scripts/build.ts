/** `npm run build`: the packages that ship, for Chrome and Firefox. */
import { build } from "wxt";

for (const browser of ["chrome", "firefox"]) await build({ browser, manifestVersion: 3 });
