import { Library } from "../../components/library/Library.tsx";
import { mount } from "../../components/mount.tsx";
import { openDesk } from "../../lib/extension/desk/open-desk.ts";

await mount(<Library />, openDesk());
