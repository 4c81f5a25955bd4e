/** What is said where the reader does not want us, and the ways back. */
import { useDesk } from "../desk.ts";
import { settings } from "../settings.ts";
import { say } from "../words-app.ts";
import { Advice } from "./ThisPage.tsx";

export function SwitchedOff({ host }: { host: string }) {
  const desk = useDesk();
  const { offEverywhere } = settings.value;
  const switchOn = () =>
    offEverywhere ? desk.changeSettings({ offEverywhere: false }) : desk.setOff(host, false);
  return (
    <Advice says={offEverywhere ? say("page-off-everywhere") : say("page-off", { host })}>
      <div class="advice-actions">
        <button type="button" class="sz-button" onClick={switchOn}>
          {say("switch-on")}
        </button>
        {!offEverywhere && (
          <button type="button" class="sz-link" onClick={() => desk.changeSettings({ offEverywhere: true })}>
            {say("switch-off-everywhere")}
          </button>
        )}
      </div>
    </Advice>
  );
}
