// The removal study, a sweep and statistics: asked by a button and shown; a version beside the study; in both views.
import assert from "node:assert/strict";
import { byKeyboard, compared, complaints, goTo, inTextView, open, savedTable, shows } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const table = (page, name) => page.getByRole("table", { name }).or(page.getByRole("grid", { name })).first();

for (const how of [inTextView, byKeyboard]) {
  const axe = how === inTextView ? {} : { rules: { "color-contrast": { enabled: false } } };

  await browserTest(`a trigger is removed after the study of every set, ${how.name}`, {}, async ({ page, address }) => {
    await open(page, address, how.view);
    await goTo(page, "Removal");
    await page.getByText("Nothing was tried yet.").first().waitFor({ state: "attached" });
    await how.click(page.getByRole("button", { name: "Try every set of triggers" }));
    await table(page, "What is left under each set").waitFor({ state: "attached" });
    await table(page, "People near a threshold").waitFor({ state: "attached" });
    const [header, ...sets] = await savedTable(page, how, "What is left under each set");
    assert.deepEqual(header, ["Removed", "Kept", "People with a finding", "Of those now", "Findings", "Formal meetings"]);
    assert.equal(sets.length, 8);
    assert.equal(sets[0][3], "100.0%");
    assert.deepEqual(await complaints(page, axe), []);
    await how.click(page.getByRole("button", { name: "Remove Four weeks' continuous absence", exact: true }));
    await compared(page);
    await page.getByText(/^The new policy is the old one without/).first().waitFor({ state: "attached" });
    assert.equal(await page.getByLabel("New policy", { exact: true }).inputValue(), "thornton-2009");
    await shows(page, "New policy only", 0);
    await how.click(page.getByRole("button", { name: "Undo", exact: true }));
    await page.waitForFunction(() => [...document.querySelectorAll("select")].some((select) => select.value === "nw-wellbeing"));
    await goTo(page, "Removal");
    await page.getByText("The study has changed since: ask again for its figures.").first().waitFor({ state: "attached" });
  });

  await browserTest(`a number is moved over a range and a slider shows one value, ${how.name}`, {}, async ({ page, address }) => {
    await open(page, address, how.view);
    await goTo(page, "Sweep");
    await how.choose(page.getByLabel("Number of the old policy"), "Four spells in twelve months: at least");
    await how.type(page.getByLabel("From", { exact: true }), "x");
    await how.click(page.getByRole("button", { name: "Try each value" }));
    await page.getByText(/The first value is "x"; write a number/).first().waitFor({ state: "attached" });
    await how.type(page.getByLabel("From", { exact: true }), "2");
    await how.type(page.getByLabel("To", { exact: true }), "5");
    await how.type(page.getByLabel("Step", { exact: true }), "1");
    await how.click(page.getByRole("button", { name: "Try each value" }));
    await shows(page, "Value", 2);
    assert.deepEqual(await complaints(page, axe), []);
    const slider = page.getByLabel("Which value");
    await slider.focus();
    await slider.press("ArrowRight");
    await shows(page, "Value", 3);
    await slider.press("End");
    await shows(page, "Value", 5);
  });

  await browserTest(`a period is counted with definitions and teams, ${how.name}`, {}, async ({ page, address }) => {
    await open(page, address, how.view);
    await goTo(page, "Statistics");
    await how.type(page.getByLabel("Amber from (days)"), "50");
    await how.click(page.getByRole("button", { name: "Count the period" }));
    await page.getByText(/Amber from is "50"; write a whole number from 1 to 10/).first().waitFor({ state: "attached" });
    await how.type(page.getByLabel("Amber from (days)"), "5");
    await how.click(page.getByRole("button", { name: "Count the period" }));
    await table(page, "Figures and their definitions").waitFor({ state: "attached" });
    await table(page, "Days lost for one FTE").waitFor({ state: "attached" });
    assert.deepEqual(await complaints(page, axe), []);
  });

  await browserTest(`a version of the study stands beside it, ${how.name}`, {}, async ({ page, address }) => {
    await open(page, address, how.view);
    await how.type(page.getByLabel("Name of this version"), "Draft A");
    await page.locator("button:not([aria-disabled=true]):not([disabled])").getByText("Keep this version").waitFor({ state: "attached" });
    await how.click(page.getByRole("button", { name: "Keep this version" }));
    await how.choose(page.getByLabel("Beside this study"), "Draft A");
    const headline = table(page, "The headline, side by side");
    await headline.waitFor({ state: "attached" });
    await page.getByText(/^Both policies and the dates are the same in both/).first().waitFor({ state: "attached" });
    // The canvas has rows only where they are in sight.
    const reached = async (difference) => how === inTextView && headline.getByRole("row")
      .filter({ hasText: "Meet a trigger, old policy" }).filter({ hasText: difference }).waitFor({ state: "attached" });
    await reached("the same");
    assert.deepEqual(await complaints(page, axe), []);
    await how.switch(page.getByRole("checkbox", { name: "Four weeks' continuous absence", exact: true }).first());
    await table(page, "What each trigger catches: old policy").waitFor({ state: "attached" });
    await reached(/more (people|person)$/);
    assert.deepEqual(await complaints(page, axe), []);
    await how.click(page.getByRole("button", { name: "Take out “Draft A”" }));
    await headline.waitFor({ state: "detached" });
  });

  await browserTest(`a field and a figure tell what their word means, ${how.name}`, {}, async ({ page, address }) => {
    await open(page, address, how.view);
    const met = page.getByRole("group", { name: "Meet a trigger, old policy", exact: true });
    assert.match(await met.getAttribute("title"), /^What a record must show/);
    const policy = page.getByLabel("Old policy", { exact: true });
    const told = await policy.evaluate((control) =>
      control.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id).textContent).join(" "));
    assert.match(told, /One organisation's rules on sickness absence\.$/);
  });
}
