import { go, hrefOf } from "../route.ts";
import { say } from "../words-app.ts";

/** Back to where the reader came from; to the start where a record was opened directly. */
export function BackLink() {
  return (
    <a
      class="back"
      href={hrefOf([])}
      onClick={(event) => {
        event.preventDefault();
        if (history.length > 1) history.back();
        else go(hrefOf([]));
      }}
    >
      <span aria-hidden="true">‹ </span>
      {say("back")}
    </a>
  );
}
