/** Own records as files of a dataset folder: one a kind, as publishers keep them. */
import { useState } from "preact/hooks";
import type { DatasetFile } from "../../../lib/dataset/load/load.ts";
import type { AnyRecord } from "../../../lib/dataset/schema.ts";
import { exported } from "../../../lib/extension/own/exported.ts";
import { useAnswer, useDesk } from "../../desk.ts";
import { download } from "../../download.ts";
import { Failure } from "../../frame/Failure.tsx";
import { sayLibrary } from "../../words-library.ts";

export function ExportOwn({ own }: { own: readonly AnyRecord[] }) {
  const desk = useDesk();
  const [wanted, setWanted] = useState(false);
  const files = useAnswer<DatasetFile[]>(async () => {
    if (!wanted) return [];
    // the YAML writer is large and rarely needed
    const { toYaml } = await import("../../../lib/dataset/own/to-yaml.ts");
    return toYaml(await exported(own, (id) => desk.record(id)));
  }, [desk, own, wanted]);
  return (
    <section class="own-export" aria-labelledby="own-export">
      <h2 class="sz-label" id="own-export">
        {sayLibrary("own-export")}
      </h2>
      <p class="advice">{sayLibrary("own-export-advice")}</p>
      {files.state === "failed" && <Failure error={files.error} />}
      {wanted ? (
        <ul class="own-files">
          {files.state === "here" &&
            files.value.map(({ file, text }) => (
              <li key={file}>
                <button type="button" class="sz-link" onClick={() => download(file, "text/yaml", text)}>
                  {file}
                </button>
              </li>
            ))}
        </ul>
      ) : (
        <button type="button" class="sz-button" onClick={() => setWanted(true)}>
          {sayLibrary("own-export-do")}
        </button>
      )}
    </section>
  );
}
