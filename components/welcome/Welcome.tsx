/** The first page: what Shanzhu does, shown on a live sample, and where it runs. */
import { useEffect } from "preact/hooks";
import { NEWS_HOSTS } from "../../lib/extension/hosts.ts";
import { say } from "../words-app.ts";
import { sayWelcome } from "../words-welcome.ts";
import { Sample } from "./Sample.tsx";
import "../app.css";
import "../figure-verdict.css";
import "../record-card.css";
import "./welcome.css";

export function Welcome() {
  const title = `${sayWelcome("title")} · ${say("product")}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main class="welcome">
      <header class="welcome-head">
        <img src="/icon/96.png" alt="" width="48" height="48" />
        <h1>{sayWelcome("title")}</h1>
      </header>
      <p class="welcome-what">{sayWelcome("what")}</p>
      <p class="welcome-what">{sayWelcome("private")}</p>
      <Sample />
      <section aria-labelledby="welcome-sites">
        <h2 class="sz-label" id="welcome-sites">
          {sayWelcome("sites")}
        </h2>
        <p>{sayWelcome("sites-why", { count: NEWS_HOSTS.length })}</p>
        <ul class="welcome-hosts">
          {NEWS_HOSTS.map((host) => (
            <li key={host}>{host}</li>
          ))}
        </ul>
        <p>{sayWelcome("sites-other")}</p>
      </section>
    </main>
  );
}
