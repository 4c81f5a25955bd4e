/** A small single-page news app: routes by pushState, text that arrives late, a list that grows when its end is seen. */
import { articles, items } from "./articles.js";

const app = document.getElementById("app");
const LATE = 300;
const BATCH = 4;
/** Counts navigations: an answer that comes after the next click is thrown away. */
let turn = 0;

function element(tag, text, attributes = {}) {
  const node = document.createElement(tag);
  node.textContent = text;
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

const late = () => new Promise((resolve) => setTimeout(resolve, LATE));

async function showArticle({ title, date, paragraphs }, mine) {
  const article = document.createElement("article");
  article.append(element("h1", title), element("p", date, { class: "byline" }));
  app.replaceChildren(article);
  for (const paragraph of paragraphs) {
    await late();
    if (mine !== turn) return;
    article.append(element("p", paragraph));
  }
  article.append(element("p", "（完）", { class: "waiting" }));
}

function showFeed(mine) {
  const list = element("ul", "", { class: "front-page" });
  const end = element("p", "再往下还有……", { class: "waiting" });
  app.replaceChildren(element("h1", "滚动新闻"), list, end);
  for (const [route, { title }] of Object.entries(articles)) {
    const item = document.createElement("li");
    item.append(element("a", title, { href: `/app/${route}`, "data-route": "" }));
    list.append(item);
  }
  let shown = 0;
  const grow = () => {
    for (const text of items.slice(shown, shown + BATCH)) {
      const item = document.createElement("li");
      item.append(element("p", text));
      list.append(item);
    }
    shown += BATCH;
    if (shown >= items.length) end.textContent = "没有更多了";
  };
  new IntersectionObserver(async ([entry], observer) => {
    if (!entry.isIntersecting) return;
    observer.unobserve(end);
    await late();
    if (mine !== turn) return;
    grow();
    if (shown < items.length) observer.observe(end);
  }).observe(end);
}

function show() {
  turn += 1;
  const article = articles[location.pathname.replace(/^\/app\/?/, "")];
  document.title = `${article?.title ?? "滚动新闻"} - 惠闻周刊`;
  if (article) showArticle(article, turn);
  else showFeed(turn);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-route]");
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (link.href !== location.href) history.pushState(null, "", link.href);
  show();
});
addEventListener("popstate", show);
show();
