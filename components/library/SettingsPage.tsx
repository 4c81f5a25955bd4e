/** Few settings, each taking effect at once. */
import { LOCALES } from "../../lib/i18n/translate.ts";
import { useDesk } from "../desk.ts";
import { settings } from "../settings.ts";
import { sayLibrary } from "../words-library.ts";
import { Choice } from "./Choice.tsx";
import { Shortcuts } from "./Shortcuts.tsx";
import { Sites } from "./Sites.tsx";

/** Languages are called what their readers call them. */
const LANGUAGE_NAMES = { "zh-CN": "简体中文", "zh-TW": "繁體中文", en: "English" } as const;
const KINDS = ["program", "organisation", "report", "figure"] as const;

export function SettingsPage() {
  const { changeSettings } = useDesk();
  const { language, theme, intensity, kinds } = settings.value;
  return (
    <>
      <h1 class="library-title">{sayLibrary("settings")}</h1>
      <Choice
        label={sayLibrary("language")}
        value={language}
        options={[
          { value: "auto", label: sayLibrary("language-auto") },
          ...LOCALES.map((locale) => ({ value: locale, label: LANGUAGE_NAMES[locale], lang: locale })),
        ]}
        onChoose={(chosen) => changeSettings({ language: chosen })}
      />
      <Choice
        label={sayLibrary("theme")}
        value={theme}
        options={(["auto", "light", "dark"] as const).map((value) => ({
          value,
          label: sayLibrary(`theme-${value}`),
        }))}
        onChoose={(chosen) => changeSettings({ theme: chosen })}
      />
      <h2 class="settings-group">{sayLibrary("marks")}</h2>
      <Choice
        label={sayLibrary("intensity")}
        value={intensity}
        options={(["quiet", "normal", "clear"] as const).map((value) => ({
          value,
          label: sayLibrary(`intensity-${value}`),
        }))}
        onChoose={(chosen) => changeSettings({ intensity: chosen })}
      />
      <fieldset class="setting">
        <legend class="sz-label">{sayLibrary("mark-kinds")}</legend>
        {KINDS.map((kind) => (
          <label key={kind} class="check">
            <input
              type="checkbox"
              checked={kinds[kind]}
              onChange={({ currentTarget }) =>
                changeSettings({ kinds: { ...kinds, [kind]: currentTarget.checked } })
              }
            />
            {sayLibrary(`mark-${kind}`)}
          </label>
        ))}
      </fieldset>
      <Sites />
      <Shortcuts />
    </>
  );
}
