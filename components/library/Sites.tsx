/** Where Shanzhu runs: from install, by the reader's wish, and not at all. */
import { useState } from "preact/hooks";
import { NEWS_HOSTS } from "../../lib/extension/hosts.ts";
import { useAnswer, useDesk } from "../desk.ts";
import { settings } from "../settings.ts";
import { sayLibrary } from "../words-library.ts";

export function Sites() {
  const desk = useDesk();
  const [removed, setRemoved] = useState(0);
  const added = useAnswer(() => desk.sites.added(), [desk, removed]);
  return (
    <section class="sites">
      <h2 class="settings-group">{sayLibrary("sites")}</h2>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.value.offEverywhere}
          onChange={({ currentTarget }) => desk.changeSettings({ offEverywhere: currentTarget.checked })}
        />
        {sayLibrary("sites-off-everywhere")}
      </label>
      <h3 class="sz-label">{sayLibrary("sites-off")}</h3>
      <SiteList
        hosts={settings.value.off}
        none={sayLibrary("sites-off-none")}
        act={{ words: sayLibrary("site-on-do"), label: (host) => sayLibrary("site-on", { host }) }}
        onAct={(host) => desk.setOff(host, false)}
      />
      <h3 class="sz-label">{sayLibrary("sites-added")}</h3>
      <SiteList
        hosts={added.state === "here" ? added.value : []}
        none={sayLibrary("sites-added-none")}
        act={{ words: sayLibrary("site-remove-do"), label: (host) => sayLibrary("site-remove", { host }) }}
        onAct={(host) => desk.sites.remove(host).then(() => setRemoved(removed + 1))}
      />
      <details class="sites-listed">
        <summary>{sayLibrary("sites-listed", { count: NEWS_HOSTS.length })}</summary>
        <ul class="host-list">
          {NEWS_HOSTS.map((host) => (
            <li key={host}>{host}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

interface ListProps {
  hosts: readonly string[];
  none: string;
  act: { words: string; label: (host: string) => string };
  onAct: (host: string) => void;
}

function SiteList({ hosts, none, act, onAct }: ListProps) {
  if (hosts.length === 0) return <p class="soft">{none}</p>;
  return (
    <ul class="site-list">
      {hosts.map((host) => (
        <li key={host}>
          {host}
          <button type="button" class="sz-link" aria-label={act.label(host)} onClick={() => onAct(host)}>
            {act.words}
          </button>
        </li>
      ))}
    </ul>
  );
}
