// Helpers: other workers that hold the same workforce and count some of its people, where there are many of them.

const countingMs = 150;  // what a helper is given at a time; so long a newer comparison waits for it
const fewestPeople = 2000;  // with fewer it is not worth handing the workforce over
const mostPeople = 300_000;  // each helper has a workforce of its own in memory

function helperAt(port) {
  const waiting = [];
  port.onmessage = ({ data }) => waiting.shift()(data);
  return {
    holds: undefined,  // which workforce
    people: 10,  // what it counts in about `countingMs`
    async ask(...call) {
      const { value, broken } = await new Promise((resolve) => {
        waiting.push(resolve);
        port.postMessage(call);
      });
      if (broken) throw new Error(broken);
      return value;
    },
    lose() {
      for (const resolve of waiting.splice(0)) resolve({ broken: "The helper cannot be started." });
    },
  };
}

/** `wanted()` is called once, when helpers are of use for the first time; `join` is to follow. */
export function createPool(wanted) {
  let ports;
  const joined = new Promise((resolve) => (ports = resolve));
  const helpers = joined.then((given) => given.map(helperAt));
  let asked = false;
  let lost = false;
  let workforce;  // text, and a new object for each

  /** One helper's share of a comparison; nothing when a newer one came. */
  async function help(helper, core, study, isNewest) {
    const current = workforce ??= { text: JSON.parse(core.workforce_to_keep()).value.text };
    if (helper.holds !== current) await helper.ask("load", current.text);
    helper.holds = current;
    if (isNewest()) await helper.ask("begin", study);
    while (isNewest()) {
      const { first, end } = JSON.parse(core.lend_ranges(helper.people)).value;
      if (first === end) return helper.ask("part");
      const before = performance.now();
      await helper.ask("count", first, end);
      const took = Math.max(performance.now() - before, 1);
      helper.people = Math.max(1, Math.round(helper.people * Math.min(4, Math.max(0.25, countingMs / took))));
    }
    return undefined;
  }

  return {
    join: (given) => ports(given),

    /** One of them cannot go on; without it, and them, all is counted in one place. */
    async lose() {
      lost = true;
      for (const helper of await helpers) helper.lose();
    },

    /** The workforce is another one from here on. */
    forget() {
      workforce = undefined;
    },

    /**
     * Ranges of the finished comparison: `alone()` counts here, and resolves to the last answer, or to nothing when
     * newer work came. Whether they are all there.
     */
    async addRanges(core, study, isNewest, alone) {
      const begun = JSON.parse(core.begin_ranges());
      if (!begun.ok) return false;
      const { people, can_be_shared } = begun.value;
      const isShared = can_be_shared && !lost && people >= fewestPeople && people <= mostPeople;
      if (isShared && !asked) wanted();
      asked ||= isShared;
      const helping = isShared
        ? helpers.then((all) => Promise.all(all.map((helper) => help(helper, core, study, isNewest)))).catch((error) => error)
        : [];
      const own = await alone();
      if (!own || !JSON.parse(own).ok) return false;
      const parts = await helping;
      if (!isNewest()) return false;
      if (!(parts instanceof Error)) {
        return parts.every((part) => JSON.parse(core.return_ranges(part)).ok);
      }
      console.error(`helper: ${parts.message}`);
      lost = true;
      core.begin_ranges();
      return Boolean(await alone());
    },
  };
}
