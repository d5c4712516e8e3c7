// The main journeys with the Tab key, letters and Enter alone: nothing is clicked, nothing is given focus by the test.
// What is on the page is only read to know which control has been reached.
import assert from "node:assert/strict";
import { compared, csv, enabled, figure, saved, typeChoice } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const mostTabs = 400;

/** Tab, or Shift and Tab, until the control has focus: the page must let one go on and must not hold one anywhere. */
async function tabTo(control, key = "Tab") {
  await control.waitFor({ state: "attached" });
  const page = control.page();
  for (let tabs = 0; tabs < mostTabs; ++tabs) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${control} is not reached by ${key}`);
}

/** A hand on the keyboard. */
function keys(page) {
  const named = (role, name) => page.getByRole(role, { name, exact: true }).first();
  const hand = {
    async press(control, key = "Enter") {
      await enabled(control);
      await tabTo(control);
      await page.keyboard.press(key);
    },
    pressButton: (name) => hand.press(named("button", name)),
    /** Places stand near the start of the page. */
    async go(place) {
      const button = page.getByRole("navigation", { name: "Places" }).getByRole("button", { name: place, exact: true });
      await tabTo(button, "Shift+Tab");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1 }).filter({ hasText: place === "Compare" ? /./ : place }).waitFor({ state: "attached" });
    },
    async type(label, text) {
      await tabTo(page.getByLabel(label, { exact: true }).first());
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    /** A closed list goes to the choice whose name is typed. */
    async choose(label, name) {
      const list = page.getByLabel(label, { exact: true }).first();
      await tabTo(list);
      await typeChoice(list, name);
    },
  };
  return hand;
}

const people = csv("people.csv", "employee_id,team\nA1,North\nA2,South\n");
const absences = csv("absences.csv", "employee_id,first_day,last_day,category\n" +
  ["2025-05-06", "2025-07-01", "2025-09-02", "2025-11-04"].map((day) => `A1,${day},${day},sickness\n`).join("") +
  "A2,2025-06-03,2025-06-04,sickness\n");

async function openByKeys(page, address) {
  await page.goto(address);
  await figure(page, "Old policy only").waitFor({ state: "attached" });
  await saved(page);
  // Ranges come in after the figures; from then on nothing moves by itself.
  await figure(page, "Formal meetings").getByText(/fewer|more|as many/).first().waitFor({ state: "attached" });
  await tabTo(page.getByRole("link", { name: "Use the text view" }));
  await page.keyboard.press("Enter");
  await page.locator("html[data-view=text]").waitFor();
}

function journey(name, steps) {
  return browserTest(`by keys alone: ${name}`, {}, async ({ page, context, address }) => {
    await context.addInitScript(() => {
      window.print = () => {
        window.top.printed = true;
        window.dispatchEvent(new Event("afterprint"));
      };
    });
    await openByKeys(page, address);
    await steps(page, keys(page));
  });
}

await journey("files loaded and compared", async (page, hand) => {
  // Listened for before the field is looked for: Chromium is told to report choosers on its way.
  const chosen = page.waitForEvent("filechooser");
  await tabTo(page.getByLabel("Add people.csv and absences.csv").first());
  await page.keyboard.press("Enter");
  await (await chosen).setFiles([people, absences]);
  await page.getByText(/^absences\.csv: 2 people and 5 spells/).first().waitFor();
  await compared(page);
  // Four spells in twelve months: A1 alone, at the fourth.
  await figure(page, "Meet a trigger, old policy").locator("p").nth(1).filter({ hasText: /^1$/ }).waitFor();
  await page.getByRole("rowheader", { name: "A1", exact: true }).first().waitFor();
  await hand.pressButton("Why A1");
  await page.getByRole("heading", { name: /A1/ }).first().waitFor();
});

await journey("a trigger removed, its effect read, and taken back", async (page, hand) => {
  await compared(page);
  const met = figure(page, "Meet a trigger, old policy").locator("p").nth(1);
  const before = Number(await met.textContent());
  await hand.press(page.getByRole("checkbox", { name: "Four spells in twelve months" }).first(), "Space");
  await page.waitForFunction(([element, count]) => Number(element.textContent) < count, [await met.elementHandle(), before]);
  await hand.pressButton("Undo");
  await page.waitForFunction(([element, count]) => Number(element.textContent) === count, [await met.elementHandle(), before]);
});

await journey("a policy copied and changed", async (page, hand) => {
  await hand.go("Policies");
  await hand.pressButton("Make a copy to change");
  await page.getByRole("heading", { name: "Change this policy" }).waitFor();
  const removed = page.getByRole("button", { name: "Remove Four weeks' continuous absence", exact: true });
  await hand.press(removed);
  await removed.waitFor({ state: "detached" });
  const part = page.getByLabel("Part to change");
  await hand.choose("Part to change", await part.locator("option", { hasText: "Trigger: Four spells in twelve months" }).textContent());
  await hand.type("At least", "3");
  assert.equal(await page.getByLabel("At least", { exact: true }).inputValue(), "3");
  await hand.pressButton("Use as the new policy");
  await hand.go("Compare");
  await page.getByRole("checkbox", { name: "Four spells in twelve months" }).nth(1).waitFor();
});

await journey("the ledger of the change worked", async (page, hand) => {
  await hand.go("Cut-over");
  await page.getByRole("heading", { name: "The ledger" }).waitFor();
  await hand.choose("What is live, for everyone", "Reset");
  await page.getByText("It is closed, and a letter says so.").first().waitFor();
  await hand.press(page.getByRole("button", { name: /^To do \(/ }));
  await page.getByRole("columnheader", { name: "Because" }).waitFor();
  await hand.type("Find a person, a team or what it is", "S027");
  await page.waitForFunction(() => {
    const rows = [...document.querySelectorAll("tbody tr")];
    return rows.length > 0 && rows.every((row) => row.textContent.includes("S027"));
  });
});

await journey("a report made and printed", async (page, hand) => {
  await hand.go("Report");
  await hand.type("Title", "For the committee");
  await hand.pressButton("Make the report");
  await page.getByText("The report is made. It stays on this device until you save or print it.").first().waitFor();
  await hand.pressButton("Print the report");
  await page.waitForFunction(() => window.printed);
});
