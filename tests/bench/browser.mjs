/** The real site in headless Chromium: first figures, a slider's way to the screen, memory, bytes to download. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../web/serve.mjs";
import { useTextView } from "../browser/app_page.mjs";
import { flags } from "../browser/harness.mjs";
import { printDownload } from "./download.mjs";
import { median, ms, printTable, quantile, whole } from "./measure.mjs";
import { printOpening } from "./opening.mjs";
import { checkedWorkload } from "./workload.mjs";

const { chromium } = createRequire(new URL("../browser/package.json", import.meta.url))("playwright-core");
const site = process.env.TURNPOINT_SITE ?? "build/site";
const policy = "reigate-banstead-2014";

/** Most moves of a slider, and the time after which there are no more. */
const most = { moves: 40, ms: 10000 };
/** How long an import and its first comparison may take before a size is given up. */
const patienceMs = 180000;

/** Runs in the page: resolves to the milliseconds since navigation once a figure has a number. */
function firstFigure() {
  const shown = () => [...document.querySelectorAll(".figure")].some((figure) =>
    figure.querySelector(".figure-name").textContent === "Old policy only" && /[0-9]/.test(figure.querySelector(".figure-value").textContent));
  return new Promise((resolve) => {
    const look = () => (shown() ? resolve(performance.now()) : requestAnimationFrame(look));
    look();
  });
}

/**
 * Runs in the page: moves a slider by one step and resolves once the figures of the new threshold have been drawn:
 * `{ drawn, painted }`, milliseconds from the event to the frame that draws them, and to the end of that frame.
 */
function moveSlider([slider, trigger, step]) {
  const value = String(Number(slider.value) + step);
  const cell = () => [...document.querySelectorAll("table tbody tr")].find((row) =>
    row.cells.length > 1 && row.cells[0].textContent === trigger && row.cells[1].textContent === value);
  return new Promise((resolve) => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (!cell()) return;
      observer.disconnect();
      const drawn = performance.now() - start;
      requestAnimationFrame(() => setTimeout(() => resolve({ drawn, painted: performance.now() - start })));
    });
    observer.observe(document.getElementById("mirror"), { subtree: true, childList: true, characterData: true });
    slider.value = value;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

const dateOf = (day) => new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10);

/** The workload as the file of an import. */
function writeAbsences(path, people) {
  const { n, off, start, end, flag } = checkedWorkload(people);
  const dates = Array.from({ length: 1096 }, (_, day) => dateOf(day));
  writeFileSync(path, "employee_id,first_day,last_day,category\n");
  for (let first = 0; first < n; first += 100000) {
    const lines = [];
    for (let person = first; person < Math.min(n, first + 100000); ++person) {
      for (let i = off[person]; i < off[person + 1]; ++i) {
        lines.push(`E${person},${dates[start[i]]},${dates[end[i]]},${flag[i] ? "disability_leave" : "sickness"}\n`);
      }
    }
    appendFileSync(path, lines.join(""));
  }
}

/** Bytes of JavaScript on the page, and what the page's process keeps in memory, worker and WebAssembly included. */
async function memory(browser, page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const { processInfo } = await (await browser.newBrowserCDPSession()).send("SystemInfo.getProcessInfo");
  const resident = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => {
    try {
      return Number(readFileSync(`/proc/${id}/status`, "utf8").match(/VmRSS:\s+([0-9]+)/)[1]) * 1024;
    } catch {
      return 0;
    }
  });
  return { heap: metrics.find(({ name }) => name === "JSHeapUsedSize").value, resident: Math.max(...resident) };
}

/** Times of moves to and fro, at the threshold of the score of the old policy. */
async function moves(page) {
  await page.getByLabel("Old policy", { exact: true }).selectOption(policy);
  const slider = page.getByRole("slider", { name: "Bradford score: at least" });
  await slider.waitFor({ state: "attached" });
  await settled(page);
  const element = await slider.elementHandle();
  const step = Number(await slider.getAttribute("step"));
  // The trigger's name stands beside its threshold in the table of figures.
  const trigger = await page.evaluate((value) => [...document.querySelectorAll("table tbody tr")]
    .find((row) => row.cells.length > 1 && row.cells[1].textContent === value)?.cells[0].textContent, await slider.inputValue());
  if (!trigger) throw new Error("no row of the triggers' table has the slider's threshold");
  const times = [];
  const begun = performance.now();
  while (times.length < most.moves && (times.length < 3 || performance.now() - begun < most.ms)) {
    times.push(await page.evaluate(moveSlider, [element, trigger, times.length % 8 < 4 ? step : -step]));
  }
  return times;
}

/** Waits until the figures are of everyone in the file, as the page tells their number. */
async function imported(page) {
  const text = await page.getByText(/^absences\.csv: [0-9,]+ people,/).first().textContent();
  await page.waitForFunction((people) => [...document.querySelectorAll(".figure")].some((figure) =>
    figure.querySelector(".figure-name").textContent === "In service" && figure.querySelector(".figure-value").textContent === people),
  text.match(/[0-9,]+ people/)[0].split(" ")[0]);
}

const settled = (page) => page.waitForFunction(() => !document.getElementById("mirror").textContent.includes("Comparing…"), undefined, { timeout: patienceMs });

async function fresh(browser, address, view = "canvas") {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  await page.goto(address);
  const first = await page.evaluate(firstFigure);
  if (view === "text") await useTextView(page);
  return { page, first };
}

/** One row: a view with the sample, or with a workload of so many people. */
async function row(browser, address, { view, people }, folder) {
  const { page, first } = await fresh(browser, address, view);
  const head = [view, people ? whole(people) : "120, the sample"];
  try {
    let import_ms;
    if (people) {
      const path = join(folder, "absences.csv");
      writeAbsences(path, people);
      const begun = performance.now();
      await page.getByLabel("Add people.csv and absences.csv").first().setInputFiles(path);
      await imported(page);
      import_ms = performance.now() - begun;
    }
    const times = await moves(page);
    const { heap, resident } = await memory(browser, page);
    const drawn = times.map((time) => time.drawn);
    const painted = times.map((time) => time.painted);
    return { first, cells: [...head, import_ms ? ms(import_ms) : "–", `${times.length}`,
      ms(median(drawn)), ms(quantile(drawn, 0.95)), ms(quantile(painted, 0.95)), whole(heap / 1e6), whole(resident / 1e6)] };
  } catch (error) {
    return { first, cells: [...head, `not measured: ${error.message.split("\n")[0]}`, "", "", "", "", "", ""] };
  } finally {
    await page.context().close();
  }
}

/** Prints everything; asserts nothing. */
export async function inBrowser() {
  const server = await serve(site);
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
  const folder = mkdtempSync(join(tmpdir(), "turnpoint-bench-"));
  try {
    const firsts = [];
    for (let i = 0; i < 5; ++i) {
      const { page, first } = await fresh(browser, server.address);
      firsts.push(first);
      await page.context().close();
    }
    const rows = [];
    for (const view of ["canvas", "text"]) {
      for (const people of [undefined, 10000, 100000]) rows.push(await row(browser, server.address, { view, people }, folder));
    }
    // Three years of everyone under two policies; a move counts one of them again.
    rows.push(await row(browser, server.address, { view: "text", people: 1000000 }, folder));
    printTable("In headless Chromium: a slider's event to its new figures, ms", [
      ["view", "people", "import", "moves", "drawn, median", "drawn, 95th", "painted, 95th", "JS heap MB", "process MB"],
      ...rows.map(({ cells }) => cells),
    ]);
    console.log("\n  The canvas view is drawn by software here, a slow frame at a time; the text view tells the work without it.");
    console.log(`\n  Navigation to the first figures: ${ms(median(firsts))} ms (median of ${firsts.length} fresh profiles; the slowest ${ms(Math.max(...firsts))})`);
    await printOpening(browser, server.address);
    await printDownload(browser, server.address, site);
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await inBrowser();
