import { mount } from "../../components/mount.tsx";
import { Welcome } from "../../components/welcome/Welcome.tsx";
import { openDesk } from "../../lib/extension/desk/open-desk.ts";

await mount(<Welcome />, openDesk());
