import { App } from "../../components/App.tsx";
import { mount } from "../../components/mount.tsx";
import { askAhead } from "../../lib/extension/desk/ahead.ts";
import { openDesk } from "../../lib/extension/desk/open-desk.ts";

await mount(<App />, askAhead(openDesk()));
