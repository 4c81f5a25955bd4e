import { App } from "../../components/App.tsx";
import { mount } from "../../components/mount.tsx";
import { openDesk } from "../../lib/extension/desk/open-desk.ts";

await mount(<App />, openDesk());
