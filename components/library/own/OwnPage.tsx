/** What the reader has put on record themselves, and the forms that add to it. */
import { BackLink } from "../../frame/BackLink.tsx";
import { route } from "../../route.ts";
import { sayLibrary } from "../../words-library.ts";
import { sayOwn } from "../../words-own.ts";
import { FigureForm } from "./FigureForm.tsx";
import { NameForm } from "./NameForm.tsx";
import { OwnList } from "./OwnList.tsx";
import { RecordForm } from "./RecordForm.tsx";
import "./own.css";

export function OwnPage() {
  const { path, query } = route.value;
  const form = path[1];
  const prefill = query.toString();
  if (form === "record")
    return (
      <>
        <BackLink />
        <h1 class="library-title">{sayOwn(query.has("id") ? "edit" : "add")}</h1>
        <RecordForm key={prefill} />
      </>
    );
  if (form === "name" || form === "figure")
    return (
      <>
        <BackLink />
        <h1 class="library-title">{sayLibrary(`own-${form}`)}</h1>
        {form === "name" ? <NameForm key={prefill} /> : <FigureForm key={prefill} />}
      </>
    );
  return (
    <>
      <h1 class="library-title">{sayLibrary("own")}</h1>
      <OwnList />
    </>
  );
}
