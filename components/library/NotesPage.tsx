import { sayLibrary } from "../words-library.ts";

export function NotesPage() {
  return <h1 class="library-title">{sayLibrary("notes")}</h1>;
}
