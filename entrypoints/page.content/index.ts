import { defineContentScript } from "wxt/utils/define-content-script";
import { matchPatterns } from "../../lib/extension/hosts.ts";

export default defineContentScript({ matches: matchPatterns(), main() {} });
