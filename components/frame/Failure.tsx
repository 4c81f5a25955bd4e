import { say } from "../words-app.ts";

/** Something went wrong: in whose words, and what can be done. */
export function Failure({ error }: { error: string }) {
  return (
    <div class="failure" role="alert">
      <p>{say("failed", { error })}</p>
      <p class="advice">{say("failed-advice")}</p>
    </div>
  );
}
