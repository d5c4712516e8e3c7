// Helpers: other workers that hold the same workforce and count some of its people, where there are many of them.

const countingMs = 150;  // what a helper is given at a time; so long a newer comparison waits for it
const fewestPeople = 2000;  // with fewer it is not worth handing the workforce over
const mostPeople = 300_000;  // each helper has a workforce of its own in memory

function helperAt(port) {
  const waiting = [];
  port.onmessage = ({ data }) => waiting.shift()(data);
  return {
    holds: undefined,  // which workforce
    loaded: undefined,  // when it does
    people: {},  // what it counts of each kind of work in about `countingMs`
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

  /** What a helper counts of the people from `range` on, as text; nothing when it is not wanted any more. */
  async function count(helper, { kind, work, study, begin }, range, lend, goesOn) {
    await helper.ask("begin", study, ...begin);
    while (range.first !== range.end) {
      const before = performance.now();
      await helper.ask("count", work, range.first, range.end);
      const took = Math.max(performance.now() - before, 1);
      helper.people[kind] = Math.max(1, Math.round(helper.people[kind] * Math.min(4, Math.max(0.25, countingMs / took))));
      if (!goesOn()) return undefined;
      range = lend();
    }
    return helper.ask("part", work);
  }

  /** Lends people to a helper; its part, to come, joins `parts` if there was anyone left for it. */
  async function help(helper, core, task, parts, goesOn) {
    const current = workforce ??= { text: JSON.parse(core.workforce_to_keep()).value.text };
    if (helper.holds !== current) helper.loaded = helper.ask("load", current.text);
    helper.holds = current;
    await helper.loaded;
    if (!goesOn()) return;
    helper.people[task.kind] ??= 10;
    const lend = () => JSON.parse(core.lend(task.work, helper.people[task.kind])).value;
    const range = lend();
    if (range.first !== range.end) parts.push(count(helper, task, range, lend, goesOn).catch((error) => error));
  }

  function goOnAlone(error) {
    console.error(`helper: ${error.message}`);
    lost = true;
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
     * Does work of the core program: `begin` is the call that begins it and what it is given, `work` its name for what is
     * lent, `kind` what takes about the same time, `study` the text of the comparison it is about. `alone()` goes on with it
     * here and resolves to the last answer, or to nothing when newer work came; so does this.
     */
    async share(core, task, isNewest, alone) {
      const [call, ...args] = task.begin;
      const begun = core[call](...args);
      const { ok, value } = JSON.parse(begun);
      if (!ok) return begun;
      const isShared = value.can_be_shared && !lost && value.people >= fewestPeople && value.people <= mostPeople;
      if (!isShared) return alone();
      if (!asked) wanted();
      asked = true;
      const parts = [];
      let over = false;
      const helping = (helper) => help(helper, core, task, parts, () => isNewest() && !over).catch(goOnAlone);
      helpers.then((all) => all.forEach(helping));
      const own = await alone();
      const given = await Promise.all(own && isNewest() ? parts : []);
      over = true;
      if (!own || !isNewest()) return undefined;
      if (given.length === 0) return own;
      const failure = given.find((part) => part instanceof Error);
      if (!failure && given.every((part) => JSON.parse(core.give_back(task.work, part)).ok)) return alone();
      goOnAlone(failure ?? new Error("a part does not fit"));
      core[call](...args);
      return alone();
    },
  };
}
