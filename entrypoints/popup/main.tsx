/** The popup, and the side panel: the same app. */
import { App } from "../../components/App.tsx";
import { mount } from "../../components/mount.tsx";
import { askAhead } from "../../lib/extension/desk/ahead.ts";
import { openDesk } from "../../lib/extension/desk/open-desk.ts";

// a tab named in the address: not the browser's own popup, whose size the styles set
document.documentElement.classList.toggle("torn", location.search !== "");
await mount(<App />, askAhead(openDesk()));
