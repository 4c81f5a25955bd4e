import { defineBackground } from "wxt/utils/define-background";
import { answerPageStatus } from "../lib/extension/background/badge.ts";
import { answerLookUp } from "../lib/extension/background/look-up.ts";
import { answerNotes } from "../lib/extension/background/notes.ts";
import {
  answerLoadCard,
  answerOpenLibrary,
  obeyKeys,
  offerMenus,
} from "../lib/extension/background/pages.ts";
import { answerReading } from "../lib/extension/background/reading.ts";
import { openStores } from "../lib/extension/background/stores.ts";
import { welcomeReader } from "../lib/extension/background/welcome.ts";
import { followPermissions } from "../lib/extension/sites.ts";
import { keepCurrent } from "../lib/extension/sync/answer.ts";
import { keepOwn } from "../lib/extension/sync/answer-own.ts";

export default defineBackground(() => {
  const stores = openStores();
  answerReading(stores);
  answerLookUp(stores);
  answerNotes(stores);
  keepCurrent(stores.dataset);
  keepOwn(stores.dataset);
  answerPageStatus();
  answerLoadCard();
  answerOpenLibrary();
  obeyKeys();
  offerMenus();
  welcomeReader();
  followPermissions();
});
