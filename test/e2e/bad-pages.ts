/** The bad pages, by name. Each names 公益宝贝 where it can be marked. */
const NAME = "公益宝贝";
const FILLER = "据了解该项目在多地推进受到社会各界的关注与支持人们期待更多的进展。";

const page = (body: string, script = "") =>
  `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>样</title>${script && `<script>${script}</script>`}` +
  `</head><body>${body}</body></html>`;

/** Five million bytes of text in one node, the name at its start. */
const oneNode = () => page(`<p>${NAME}${FILLER.repeat(Math.ceil(5_000_000 / 3 / FILLER.length))}</p>`);

const manyNodes = () =>
  page(
    `<p>${NAME}</p><div id="many"></div>`,
    "addEventListener('DOMContentLoaded', () => {" +
      "const many = document.querySelector('#many'); const row = document.createElement('div');" +
      "row.innerHTML = '<i>字</i>'.repeat(100);" +
      "for (let at = 0; at < 1000; at++) many.append(row.cloneNode(true)); });",
  );

const deep = () => page(`${"<div>".repeat(2_000)}<p>${NAME}</p>${"</div>".repeat(2_000)}`);

/** A character of every plane, and halves of characters by script, since no encoding can carry them: they part one name and precede another. */
const planes = () => {
  const every = Array.from({ length: 17 }, (_, plane) => String.fromCodePoint(plane * 0x10000 + 0x4e00)).join(
    "",
  );
  return page(
    `<p>${every}</p><p>${NAME}</p><p id="lone"></p>`,
    `addEventListener('DOMContentLoaded', () => { document.querySelector('#lone').textContent = '\\ud800公益\\udc00宝贝\\ud842，\\udc00壹基金'; });`,
  );
};

const shadowAndFrames = () =>
  page(
    `<p>水滴公益</p><div id="host"></div><iframe srcdoc="<p>壹基金</p>"></iframe>`,
    `addEventListener('DOMContentLoaded', () => {
      document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<p>${NAME}</p>'; });`,
  );

/** Replaces what a script could lean on; keeps what the test needs to look at the registry. */
const redefined = () =>
  page(
    `<p>${NAME}</p><p>壹基金</p>`,
    `const { highlights } = CSS; const forEach = Map.prototype.forEach; const registry = HighlightRegistry.prototype;
    const each = registry.forEach;
    globalThis.count = () => { let sum = 0; each.call(highlights, (highlight) => { sum += highlight.size; }); return sum; };
    globalThis.grow = () => document.body.insertAdjacentHTML('beforeend', '<p>水滴公益</p>');
    for (const name of ['Range', 'StaticRange', 'Node', 'Text', 'Element', 'MutationObserver', 'Highlight', 'TreeWalker',
      'getComputedStyle', 'MessageChannel', 'WeakMap', 'Set', 'AbortController', 'DOMRect'])
      globalThis[name] = function () { throw new Error(name); };
    addEventListener('DOMContentLoaded', () => { document.title = 'done'; });`,
  );

const throwingGetters = () =>
  page(
    `<p>${NAME}</p><p>壹基金</p>`,
    `globalThis.count = () => { let sum = 0; CSS.highlights.forEach((highlight) => { sum += highlight.size; }); return sum; };
    globalThis.grow = () => document.body.insertAdjacentHTML('beforeend', '<p>水滴公益</p>');
    addEventListener('DOMContentLoaded', () => { document.title = 'done';
      for (const [owner, name] of [[Node, 'textContent'], [Node, 'firstChild'], [Node, 'nextSibling'], [Node, 'parentNode'],
        [CharacterData, 'data'], [Element, 'tagName'], [Element, 'localName'], [Element, 'shadowRoot'], [Document, 'documentElement']])
        Object.defineProperty(owner.prototype, name, { get() { throw new Error(name); } }); });`,
  );

const everyFrame = (work: string) =>
  `const frame = () => { if (globalThis.resting) return; ${work}; requestAnimationFrame(frame); };
  addEventListener('DOMContentLoaded', frame);`;

const rewritesBody = () =>
  page(
    `<p>${NAME}</p>`,
    everyFrame(`document.body.innerHTML = '<p>${NAME}' + Math.random() + '</p>'.repeat(50)`),
  );

/** Ten thousand changes a second of every kind: text replaced in place, paragraphs that come, go and move. */
const neverStill = () =>
  page(
    `<p id="edited">${NAME}</p><div id="list"></div>`,
    `addEventListener('DOMContentLoaded', () => {
      const text = document.querySelector('#edited').firstChild; const list = document.querySelector('#list'); let count = 0;
      const change = () => {
        count++;
        if (count % 4 === 0) text.data = ['${NAME}与水滴公益', '没有名字', '先有壹基金'][count % 3];
        else if (count % 4 === 1) list.insertAdjacentHTML('beforeend', '<p>第' + count + '期：<b>公益</b>宝贝</p>');
        else if (count % 4 === 2 && list.children.length > 40) list.firstElementChild.remove();
        else if (list.firstElementChild) list.append(list.firstElementChild);
      };
      const timer = setInterval(() => {
        for (let at = 0; at < 100; at++) change();
        if (globalThis.resting && count >= 10_000) { text.data = '最后是${NAME}'; clearInterval(timer); document.title = 'rests after ' + count; }
      }, 10); });`,
  );

/** Shows a paragraph, a shadow tree and a frame, each with a name, and throws them away; `alive` names those still in memory. */
const sheds = () =>
  page(
    `<p>${NAME}</p>`,
    `const refs = [];
    globalThis.alive = () => refs.flatMap((ref) => ref.deref()?.nodeName ?? []);
    globalThis.grow = async () => {
      const [text, host, frame] = ['p', 'div', 'iframe'].map((tag) => document.createElement(tag));
      text.textContent = '水滴公益';
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>水滴公益</p>';
      frame.srcdoc = '<p>壹基金</p>';
      const loaded = new Promise((resolve) => { frame.onload = resolve; });
      document.body.append(text, host, frame);
      await loaded;
      for (const each of [text, host.shadowRoot, frame.contentDocument]) refs.push(new WeakRef(each)); };
    globalThis.shed = () => { while (document.body.children.length > 1) document.body.lastElementChild.remove(); };`,
  );

const markup = () =>
  page(
    `<p>${NAME}&lt;img src=x onerror="globalThis.hacked=true"&gt;累计受益800多万人次&lt;script&gt;hacked=true&lt;/script&gt;</p>`,
  );

export const BAD_PAGES: Readonly<Record<string, string>> = {
  "one-node": oneNode(),
  "many-nodes": manyNodes(),
  deep: deep(),
  planes: planes(),
  "shadow-and-frames": shadowAndFrames(),
  redefined: redefined(),
  "throwing-getters": throwingGetters(),
  "clears-registry": page(`<p>${NAME}</p>`, everyFrame("CSS.highlights.clear()")),
  "fills-registry": page(
    `<p>${NAME}</p>`,
    `let count = 0; ${everyFrame("CSS.highlights.set('own-' + (++count % 500), new Highlight())")}`,
  ),
  "rewrites-body": rewritesBody(),
  "never-still": neverStill(),
  sheds: sheds(),
  markup: markup(),
  plain: page(`<p>${NAME}</p>`),
};
