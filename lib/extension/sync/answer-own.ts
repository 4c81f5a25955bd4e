/** The background's part of the reader's own records. To be called synchronously at start. */
import * as v from "valibot";
import en from "../../../locales/en/sync.json" with { type: "json" };
import zhCN from "../../../locales/zh-CN/sync.json" with { type: "json" };
import zhTW from "../../../locales/zh-TW/sync.json" with { type: "json" };
import { parseOwn } from "../../dataset/own/parse-own.ts";
import type { AnyRecord } from "../../dataset/schema.ts";
import { room } from "../../i18n/room.ts";
import type { DatasetStore } from "../../store/dataset.ts";
import { openOwnRecords, showOwn } from "../../store/dataset-own.ts";
import { answer } from "../background/answer.ts";
import { tellPages } from "../background/broadcast.ts";
import { whileOpen } from "../background/while-open.ts";
import { RecordRequest, SaveOwnRequest } from "../messages.ts";
import { localeOf, readSettings } from "../settings.ts";

const say = room({ "zh-CN": zhCN, "zh-TW": zhTW, en });

/** `dataset` opens the store when first needed. */
export function keepOwn(dataset: () => Promise<DatasetStore>): void {
  const own = whileOpen(openOwnRecords);
  const show = async (): Promise<AnyRecord[]> => {
    const records = await (await own()).all();
    const publisher = say(localeOf(await readSettings()))("own-publisher");
    const { generation, changed } = await showOwn(await dataset(), records, { publisher, now: new Date() });
    if (changed) void tellPages("datasetChanged", generation);
    return records;
  };
  answer("ownRecords", v.undefined_(), async () => (await own()).all());
  answer("saveOwn", SaveOwnRequest, async ({ records }) => {
    await (await own()).save(records.map(parseOwn));
    return show();
  });
  answer("removeOwn", RecordRequest, async ({ id }) => {
    await (await own()).remove(id);
    return show();
  });
  // A worker may have ended between keeping a record and showing it, and the dataset may have been lost and seeded anew.
  void show().catch((error: unknown) => console.error("own records", error));
}
