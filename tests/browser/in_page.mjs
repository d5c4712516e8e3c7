// What a person does on the page, as steps taken inside it: for browsers whose drivers do not share a language.

/** Files for `choose` are pairs of a name and this of their bytes. */
export const base64 = (bytes) => Buffer.from(bytes).toString("base64");

/**
 * Runs inside the page: takes the steps, `[{ kind: what }]`, each once it can be taken. Answers the last file that was saved, in
 * base64, what is kept, and the text that a dialog shows for a person to write down.
 */
export async function take(steps) {
  let saved;
  const makeURL = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    if (!blob.type.includes("javascript")) saved = blob;  // the worker's program is no file of anyone's
    return makeURL.call(URL, blob);
  };
  HTMLAnchorElement.prototype.click = () => {};  // nothing goes to the disk of whoever tests
  const until = async (what, found) => {
    for (let tries = 0; tries < 900; ++tries) {
      const answer = found();
      if (answer) return answer;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`not found: ${what}`);
  };
  const usable = (elements, name) => [...elements].filter((one) => !one.closest("[inert]") && one.textContent.replace(" (required)", "") === name).at(-1);
  const labelled = (name) => usable(document.querySelectorAll("label"), name)?.control;
  const enabled = (button) => button?.getAttribute("aria-disabled") !== "true" && button;
  const acts = {
    press: async (name) => (await until(name, () => enabled(usable(document.querySelectorAll("button"), name)))).click(),
    saves: () => until("a file that was saved", () => saved),
    async enter([name, text]) {
      const field = await until(name, () => labelled(name));
      field.focus();
      field.value = text;
      for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
      field.blur();
    },
    fill: async ([name, text]) => Object.assign(await until(name, () => labelled(name)), { value: text }),
    tells: (text) => until(text, () => document.getElementById("mirror").textContent.includes(text)),
    tellsNoMore: (text) => until(`no ${text}`, () => !document.getElementById("mirror").textContent.includes(text)),
    figure: ([name, value]) => until(`${name} ${value}`, () => [...document.querySelectorAll(".figure")].some((one) =>
      one.querySelector(".figure-name").textContent === name && (!value || one.querySelector(".figure-value").textContent === value))),
    async choose([name, chosen]) {
      const field = await until(name, () => labelled(name));
      const data = new DataTransfer();
      for (const [file, bytes] of chosen) data.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], file));
      field.files = data.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    },
  };
  for (const step of steps) for (const [kind, what] of Object.entries(step)) await acts[kind](what);
  return {
    file: saved && btoa(String.fromCharCode(...new Uint8Array(await saved.arrayBuffer()))),
    kept: [await indexedDB.databases(), { ...localStorage }],
    toWriteDown: document.querySelector(".page-text")?.textContent,
  };
}
