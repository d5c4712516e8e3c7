// The page side of the widget layer in a real browser: messages in, native elements, actions out.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, normalize } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "require-trusted-types-for 'script'; trusted-types turnpoint";
const demoText = JSON.parse(await readFile(`${root}/tests/browser/demo_text.json`, "utf8"));
const demoCanvas = JSON.parse(await readFile(`${root}/tests/browser/demo_canvas.json`, "utf8"));

let server, browser, page, complaints;

before(async () => {
  server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    try {
      const bytes = await readFile(root + path);
      response.setHeader("Content-Type", types[extname(path)] ?? "application/octet-stream");
      response.setHeader("Content-Security-Policy", policy);
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-quic",
      "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ],
  });
});

after(async () => {
  await browser?.close();
  server?.close();
});

beforeEach(async () => {
  await page?.context().close();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  complaints = [];
  page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`http://127.0.0.1:${server.address().port}/tests/browser/mirror.html`);
  await page.waitForFunction(() => globalThis.mirror);
});

const apply = (...messages) =>
  page.evaluate((texts) => texts.forEach((text) => mirror.apply(text)), messages.map((m) => JSON.stringify(m)));
const setView = (view) => page.evaluate((name) => mirror.setView(name), view);
/** What came back so far, without reports of focus. */
const edits = () => page.evaluate(() => actions.filter((action) => action.kind !== "focus"));
const show = (k, p, r, more = {}) => ({ k, p, r, ...more });
const button = (k, n, more) => show(k, "1", "button", { n, ...more });

async function findings(options = {}) {
  await page.evaluate(axe);
  return page.evaluate(async (given) => {
    const { violations } = await globalThis.axe.run(document, given);
    return violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.html}\n  ${node.failureSummary}`));
  }, options);
}

test("every widget of the demo is a native element with its role and name", async () => {
  await apply(demoText[0]);
  const expected = [
    ["banner", undefined], ["navigation", "Places"], ["complementary", "Settings"], ["main", undefined],
    ["contentinfo", undefined], ["region", "Outcome"], ["group", "Counting"], ["table", "People whose outcome changes"],
    ["columnheader", "Person"], ["rowheader", "E1"], ["button", "Compare now"], ["button", "Show E3"],
    ["checkbox", "Show provisional looks"], ["slider", "Window"], ["combobox", "Policy"], ["textbox", "Study name"],
    ["textbox", "Bradford threshold"], ["progressbar", "Replaying"], ["heading", "Compare"], ["heading", "Outcome"],
    ["list", undefined], ["term", undefined],
  ];
  for (const [role, name] of expected) {
    const found = page.getByRole(role, name ? { name, exact: true } : {});
    assert.ok((await found.count()) > 0, `${role} “${name ?? ""}”`);
  }
  const native = {
    "Compare now": "BUTTON", "Study name": "INPUT", Policy: "SELECT", Window: "INPUT", "Cut-over": "INPUT",
    Notes: "TEXTAREA", People: "INPUT",
  };
  for (const [label, tag] of Object.entries(native)) {
    const found = label === "Compare now" ? page.getByRole("button", { name: label }) : page.getByLabel(label, { exact: true });
    assert.equal(await found.first().evaluate((element) => element.tagName), tag, label);
  }
  assert.deepEqual(complaints, []);
});

test("states are told: current place, pressed, disabled with its reason, sorted, current row", async () => {
  await apply(demoText[0]);
  const attribute = (role, name, wanted) => page.getByRole(role, { name, exact: true }).getAttribute(wanted);
  assert.equal(await attribute("button", "Compare", "aria-current"), "page");
  assert.equal(await attribute("button", "Large type", "aria-pressed"), "false");
  assert.equal(await attribute("button", "Publish", "aria-disabled"), "true");
  assert.equal(await attribute("columnheader", "Person", "aria-sort"), "ascending");
  const reason = await attribute("button", "Publish", "aria-describedby");
  assert.equal(await page.locator(`#${reason}`).textContent(), "Choose two policies first.");
  assert.equal(await page.locator('tr[aria-current="true"]').getAttribute("aria-rowindex"), "3");
  assert.equal(await page.getByRole("table").getAttribute("aria-rowcount"), "9");
});

for (const [theme, width] of [["light", 1280], ["dark", 1280], ["light", 320], ["dark", 320]]) {
  test(`axe finds nothing in the text view, ${theme}, ${width} pixels wide`, async () => {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
    await apply(demoText[0]);
    assert.deepEqual(await findings(), []);
    await apply(...demoText.slice(1));
    assert.deepEqual(await findings(), []);
  });
}

test("axe finds nothing in the canvas view but what the canvas draws", async () => {
  await setView("canvas");
  await apply(...demoCanvas);
  assert.deepEqual(await findings({ rules: { "color-contrast": { enabled: false } } }), []);
});

test("the text view needs no sideways scrolling at 320 pixels", async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await apply(demoText[0]);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
});

test("Tab follows the order of the tree", async () => {
  await apply(demoText[0]);
  const seen = [];
  for (let i = 0; i < 40; ++i) {
    await page.keyboard.press("Tab");
    const key = await page.evaluate(() => document.activeElement.closest("[data-key]")?.dataset.key);
    if (key && key !== seen.at(-1)) seen.push(key); // a date field has several stops
    if (!key) break;
  }
  const order = demoText[0].nodes
    .filter(({ r, s = "" }) => /button|checkbox|slider|select|field|disclosure/.test(r) || /sortable/.test(s))
    .map(({ k }) => k);
  assert.deepEqual(seen, order);
});

test("actions come back once, by key", async () => {
  await apply(demoText[0]);
  const keyOf = (role, name) => demoText[0].nodes.find(({ r, n }) => r === role && n === name).k;
  await page.getByRole("button", { name: "Compare now" }).click();
  await page.getByRole("button", { name: "Publish" }).click({ force: true });
  await page.getByLabel("Show provisional looks").uncheck();
  await page.getByLabel("Policy", { exact: true }).selectOption("new");
  await page.getByLabel("Window", { exact: true }).press("ArrowRight");
  await page.getByText("Why 12 months?").click();
  await page.getByRole("button", { name: "Spells" }).click();
  await page.getByLabel("People", { exact: true }).setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from("") });
  assert.deepEqual(await edits(), [
    { key: keyOf("button", "Compare now"), kind: "click", value: "" },
    { key: keyOf("checkbox", "Show provisional looks"), kind: "set", value: "false" },
    { key: keyOf("select", "Policy"), kind: "set", value: "new" },
    { key: keyOf("slider", "Window"), kind: "set", value: "13" },
    { key: keyOf("slider", "Window"), kind: "done", value: "" },
    { key: keyOf("disclosure", "Why 12 months?"), kind: "set", value: "false" },
    { key: keyOf("column_header", "Spells"), kind: "click", value: "" },
    { key: keyOf("file_field", "People"), kind: "files", value: "people", files: ["people.csv"] },
  ]);
});

test("typing is a draft: Enter commits once, Escape takes back, leaving commits, updates do not disturb", async () => {
  const field = show("a", "1", "text_field", { n: "Name", v: "first" });
  await apply({ nodes: [field, button("b", "Next")], order: [["1", ["a", "b"]]] });
  const input = page.getByLabel("Name");
  await input.fill("second");
  assert.deepEqual(await edits(), []);
  await input.press("Escape");
  assert.equal(await input.inputValue(), "first");
  await input.fill("third");
  await apply({ nodes: [{ ...field, v: "from elsewhere" }] });
  assert.equal(await input.inputValue(), "third");
  await input.press("Enter");
  await apply({ nodes: [{ ...field, v: "third" }] });
  await page.getByRole("button", { name: "Next" }).focus();
  assert.deepEqual(await edits(), [{ key: "a", kind: "set", value: "third" }]);
  await input.fill("fourth");
  await page.keyboard.press("Tab");
  assert.deepEqual((await edits()).slice(1), [{ key: "a", kind: "set", value: "fourth" }]);
});

test("a refused edit is taken back when the node comes again", async () => {
  const box = show("a", "1", "checkbox", { n: "Agree" });
  const field = show("b", "1", "text_field", { n: "Name", v: "kept" });
  await apply({ nodes: [box, field], order: [["1", ["a", "b"]]] });
  await page.getByLabel("Agree").check();
  await page.getByLabel("Name").fill("refused");
  await page.getByLabel("Name").press("Enter");
  await apply({ nodes: [box, field] });
  assert.equal(await page.getByLabel("Agree").isChecked(), false);
  assert.equal(await page.getByLabel("Name").inputValue(), "kept");
});

test("a slider that runs ahead of the program loses no step, follows it again, and is put right when left", async () => {
  const at = (v) => apply({ nodes: [show("a", "1", "slider", { n: "Window", v, x: [1, 24, 1] })], order: [["1", ["a"]]] });
  const slider = page.getByLabel("Window");
  await at("10");
  for (const step of ["11", "12", "13"]) {
    await slider.press("ArrowRight");
    assert.equal(await slider.inputValue(), step);
    await at("10");
  }
  for (const late of ["11", "12", "13"]) {
    await at(late);
    assert.equal(await slider.inputValue(), "13");
  }
  await at("7");
  assert.equal(await slider.inputValue(), "7");
  await slider.press("ArrowRight");
  await at("7");
  await slider.blur();
  assert.equal(await slider.inputValue(), "7");
});

test("a control that is not enabled keeps focus and its value", async () => {
  await apply({
    nodes: [show("a", "1", "checkbox", { n: "Agree", s: "disabled" }),
            show("b", "1", "select", { n: "Pick", s: "disabled", v: "x", o: [["x", "X"], ["y", "Y"]] })],
    order: [["1", ["a", "b"]]],
  });
  await page.getByLabel("Agree").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.getByLabel("Agree").isChecked(), false);
  assert.equal(await page.getByLabel("Pick").inputValue(), "x");
  assert.deepEqual(await edits(), []);
});

test("the focused element survives any reordering: same element, still focused, draft intact", async () => {
  const keys = ["a", "b", "c", "d", "e"];
  const nodes = keys.map((k) => show(k, "1", "text_field", { n: `Field ${k}` }));
  await apply({ nodes, order: [["1", keys]] });
  await page.getByLabel("Field c").fill("draft");
  await page.evaluate(() => (globalThis.held = document.activeElement));
  for (const order of ["edcba", "cabde", "abdec", "acebd", "bc", "cb", "abcde"]) {
    const wanted = [...order];
    const gone = keys.filter((key) => !wanted.includes(key));
    await apply({ nodes: nodes.filter(({ k }) => wanted.includes(k)), gone, order: [["1", wanted]] });
    const now = await page.evaluate(() => ({
      order: [...document.querySelectorAll("#mirror > [data-key]")].map((element) => element.dataset.key).join(""),
      held: document.activeElement === held && held.isConnected,
      value: document.activeElement.value,
    }));
    assert.deepEqual(now, { order, held: true, value: "draft" });
  }
  assert.deepEqual(await edits(), []);
});

test("a message about one node leaves the others untouched, and a repeated one changes nothing", async () => {
  await apply(demoText[0]);
  await page.evaluate(() => {
    globalThis.touched = [];
    new MutationObserver((list) => touched.push(...list.map((m) => m.target.closest?.("[data-key]")?.dataset.key ?? "text")))
      .observe(document.getElementById("mirror"), { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await apply(demoText[0]);
  assert.deepEqual(await page.evaluate(() => touched), []);
  const run = demoText[0].nodes.find(({ n }) => n === "Compare now");
  await apply({ nodes: [{ ...run, n: "Compare again" }] });
  const touched = await page.evaluate(() => [...new Set(touched)]);
  assert.deepEqual(touched, [run.k]);
});

test("a dialog takes focus, keeps it from the rest, closes by Escape and gives it back", async () => {
  await apply(demoText[0]);
  await page.getByRole("button", { name: "Delete study…" }).click();
  await apply(...demoText.slice(1));
  const dialog = page.getByRole("dialog", { name: "Delete this study?" });
  assert.ok(await dialog.isVisible());
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Keep it");
  assert.ok(await page.evaluate(() => document.querySelector("main").inert));
  await page.keyboard.press("Escape");
  assert.equal((await edits()).at(-1).kind, "close");
  const gone = demoText.slice(1).flatMap(({ nodes = [] }) => nodes.map(({ k }) => k))
    .filter((key) => !demoText[0].nodes.some(({ k }) => k === key));
  await apply({ gone, order: [["1", demoText[0].order[0][1]]] });
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Delete study…");
  assert.equal(await page.evaluate(() => document.querySelector("main").inert), false);
});

test("when the focused element goes, focus stays near it", async () => {
  await apply({
    nodes: [show("m", "1", "main"), show("s", "m", "section", { n: "Part", x: [2, 0, 0] }), show("b", "s", "button", { n: "Go" })],
    order: [["1", ["m"]], ["m", ["s"]], ["s", ["b"]]],
  });
  await page.getByRole("button").focus();
  await apply({ gone: ["b"] });
  assert.equal(await page.evaluate(() => document.activeElement.dataset.key), "s");
});

test("a status is read out when it changes, not when the page opens", async () => {
  const status = show("a", "1", "status", { n: "Loading" });
  await apply({ nodes: [status], order: [["1", ["a"]]] });
  assert.equal(await page.locator("#polite").textContent(), "");
  await apply({ nodes: [{ ...status, n: "Saved" }] });
  assert.equal(await page.locator("#polite").textContent(), "Saved");
});

test("in the canvas view elements stand where the canvas drew them; only fields take the pointer", async () => {
  await setView("canvas");
  await apply(...demoCanvas);
  const bounds = new Map(demoCanvas.flatMap((m) => m.bounds ?? []).map(([key, ...at]) => [key, at]));
  const nodes = new Map(demoCanvas.flatMap((m) => m.nodes ?? []).map((node) => [node.k, node]));
  const absolute = (key) => {
    const [x, y] = bounds.get(key);
    const parent = nodes.get(key).p;
    const [left, top] = parent === "1" ? [0, 0] : absolute(parent);
    return [left + x / 10, top + y / 10];
  };
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll("#mirror [data-key]")].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.dataset.key, x, y, width, height];
    }));
  assert.ok(shown.length > 100);
  for (const [key, x, y, width, height] of shown) {
    const [left, top] = absolute(key);
    const near = Math.abs(left - x) < 1 && Math.abs(top - y) < 1 &&
      Math.abs(bounds.get(key)[2] / 10 - width) < 1 && Math.abs(bounds.get(key)[3] / 10 - height) < 1;
    assert.ok(near, `${nodes.get(key).r} “${nodes.get(key).n ?? ""}” at ${[x, y, width, height]}, drawn at ${[left, top]}`);
  }
  const hit = (label) => page.getByLabel(label, { exact: true }).evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2) === element;
  });
  // The dialog makes the rest inert.
  await apply({ gone: [...nodes.values()].filter(({ r }) => r === "dialog").map(({ k }) => k) });
  assert.equal(await hit("Study name"), true);
  assert.equal(await hit("Policy"), false);
});

test("a field scrolled out of its landmark cannot be seen or hit", async () => {
  await setView("canvas");
  await apply({
    nodes: [show("s", "1", "side", { n: "Settings" }), show("f", "s", "text_field", { n: "Name" })],
    order: [["1", ["s"]], ["s", ["f"]]],
    bounds: [["s", 0, 1000, 3000, 5000], ["f", 160, -200, 2000, 360]],
  });
  const hit = await page.evaluate(() => [document.elementFromPoint(50, 90)?.tagName, document.elementFromPoint(50, 110)?.tagName]);
  assert.deepEqual(hit, ["CANVAS", "INPUT"]);
});

test("a table's body is one tab stop in the canvas view, with arrow keys between its cells", async () => {
  await setView("canvas");
  await apply(demoCanvas[0]);
  await page.getByRole("button", { name: "Spells" }).focus();
  const at = () => page.evaluate(() => document.activeElement.closest("td, th")?.textContent || document.activeElement.tagName);
  const press = async (key) => {
    await page.keyboard.press(key);
    return at();
  };
  assert.equal(await press("Tab"), "E1");
  assert.equal(await press("ArrowRight"), "3");
  assert.equal(await press("ArrowDown"), "6");
  assert.equal(await press("End"), "Show E2");
  assert.equal(await press("ArrowDown"), "Show E3");
  assert.equal(await press("Home"), "E3");
  assert.equal(await press("ArrowUp"), "E2");
  assert.equal(await press("Tab"), "SUMMARY");
  assert.equal(await press("Shift+Tab"), "E2");
  assert.equal(await page.getByRole("grid").getAttribute("aria-rowcount"), "9");
  await setView("text");
  assert.equal(await page.locator("tbody [tabindex]").count(), 0);
});

test("focus is reported with the ring for the keyboard and without it after the pointer", async () => {
  await setView("canvas");
  await apply({ nodes: [button("a", "One"), button("b", "Two")], order: [["1", ["a", "b"]]] });
  await page.keyboard.press("Tab");
  await page.mouse.click(600, 600);
  await apply({ focus: "b" });
  const reports = await page.evaluate(() => actions.filter(({ kind }) => kind === "focus").map(({ key, value }) => key + value));
  assert.deepEqual(reports.slice(0, 1), ["aring"]);
  assert.equal(reports.at(-1), "b");
  await page.evaluate(() => document.activeElement.blur());
  assert.equal(await page.evaluate(() => actions.at(-1).key), "0");
});

test("a press on the canvas commits the draft first", async () => {
  await setView("canvas");
  await apply({
    nodes: [show("a", "1", "text_field", { n: "Name" })], order: [["1", ["a"]]], bounds: [["a", 100, 100, 2000, 360]],
  });
  await page.evaluate(() => document.getElementById("canvas").addEventListener("mousedown", (e) => e.preventDefault()));
  await page.getByLabel("Name").fill("draft");
  await page.mouse.click(600, 600);
  assert.deepEqual(await edits(), [{ key: "a", kind: "set", value: "draft" }]);
});

test("the whole tree again, after a break, keeps what is still there", async () => {
  await apply(demoText[0]);
  await page.getByLabel("Study name").focus();
  await page.evaluate(() => (globalThis.held = document.activeElement));
  const { nodes, order } = demoText[0];
  const without = nodes.find(({ r }) => r === "footer").k;
  await apply({
    all: true,
    nodes: nodes.filter(({ k, p }) => k !== without && p !== without),
    order: order.filter(([p]) => p !== without).map(([p, keys]) => [p, keys.filter((k) => k !== without)]),
  });
  assert.equal(await page.evaluate(() => document.activeElement === held), true);
  assert.equal(await page.locator("footer").count(), 0);
});

test("a search lists what holds the words typed; arrows choose, Enter and a press go", async () => {
  await apply({
    all: true,
    nodes: [
      { k: "2", p: "1", r: "main" },
      { k: "3", p: "1", r: "dialog", n: "Find" },
      { k: "4", p: "3", r: "search_field", n: "Words", o: [["0", "Go to Compare"], ["1", "Go to Sweep"], ["2", "Undo (Ctrl+Z)"]] },
    ],
    order: [["1", ["2", "3"]], ["3", ["4"]]],
  });
  const field = page.getByRole("combobox", { name: "Words" });
  await assert.doesNotReject(field.waitFor());
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), "combobox");
  assert.equal(await page.getByRole("option").count(), 3);
  await page.keyboard.type("go TO");
  assert.equal(await page.getByRole("option").count(), 2);
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.getByRole("option", { selected: true }).textContent(), "Go to Sweep");
  assert.equal(await field.getAttribute("aria-activedescendant"), await page.getByRole("option", { selected: true }).getAttribute("id"));
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "Go to Compare" }).click();
  await page.keyboard.press("Escape");
  const done = await page.evaluate(() => actions.filter(({ kind }) => kind !== "focus").map(({ key, kind, value }) => [key, kind, value]));
  assert.deepEqual(done, [["4", "set", "1"], ["4", "set", "0"], ["3", "close", ""]]);
  assert.deepEqual(complaints, []);
});

test("a chart is one image with its numbers in a sentence; keys press the button that names them", async () => {
  await apply({
    all: true,
    nodes: [
      { k: "2", p: "1", r: "main" },
      { k: "3", p: "2", r: "chart", n: "Meetings", d: "Most at Formal.", v: "680 60\nb hatched 1,2,30,4\na old-band 0,0,1,1,2,2\nw - 5,6 m Formal 3" },
      { k: "4", p: "2", r: "button", n: "Find…", v: "Control+K" },
      { k: "5", p: "2", r: "heading", n: "Findings", d: "What they are.", x: [1, 0, 0] },
    ],
    order: [["1", ["2"]], ["2", ["3", "4", "5"]]],
  });
  const image = page.getByRole("img", { name: "Meetings. Most at Formal." });
  assert.equal(await image.locator("text").textContent(), "Formal 3");
  assert.match(await image.locator("rect").getAttribute("fill"), /^url\(#n3-hatching\)$/);
  assert.equal(await page.getByRole("heading").getAttribute("title"), "What they are.");
  await page.keyboard.press("Control+k");
  const pressed = await page.evaluate(() => actions.filter(({ kind }) => kind === "click").map(({ key }) => key));
  assert.deepEqual(pressed, ["4"]);
  assert.deepEqual(complaints, []);
});
