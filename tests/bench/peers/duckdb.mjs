/** DuckDB as WebAssembly: rules by a join, and stages by a query that goes from look to look. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { spellColumns } from "./columns.mjs";

const { tableFromArrays, tableToIPC } = createRequire(import.meta.url)("apache-arrow");
const duckdb = createRequire(import.meta.url)("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs");
const folder = dirname(createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs"));

const judged = `
  figures AS (
    SELECT look.person, look.place, look.last AS today, look.last - look.first + 1 AS length, count(*) AS spells,
           sum(other.last - greatest(other.first, look.last - 364) + 1)::BIGINT AS days,
           count(*) FILTER (other.last >= look.last - 90 AND other.last > other.first) AS short
    FROM spells look JOIN spells other
      ON look.person = other.person AND other.first <= look.last AND other.last >= look.last - 364
    GROUP BY ALL),
  looks AS (
    SELECT *, spells * spells * days AS score, (place & 65535) + 1 AS weight,
           (spells * spells * days >= 200)::INT + 2 * (spells >= 4)::INT + 4 * (short >= 3)::INT
           + 8 * (days >= 10)::INT + 16 * (length >= 28)::INT AS bits
    FROM figures)`;

const rules = `
  WITH ${judged}
  SELECT count(*) AS evals, sum(bits & 1) AS fire1, sum(bits >> 1 & 1) AS fire2, sum(bits >> 2 & 1) AS fire3,
         sum(bits >> 3 & 1) AS fire4, sum(bits >> 4 & 1) AS fire5, count(*) FILTER (bits > 0) AS any,
         sum(score) AS sumB, sum(weight * bits) AS hRules
  FROM looks`;

const stages = `
  WITH RECURSIVE ${judged},
  ordered AS MATERIALIZED (
    SELECT person, today, weight, bits > 0 AS met, row_number() OVER (PARTITION BY person ORDER BY place) AS nth
    FROM looks),
  walk AS (
    SELECT person, 0::BIGINT AS nth, 0 AS stage, 0 AS expiry, 0 AS meeting, 0::BIGINT AS weight
    FROM (SELECT DISTINCT person FROM ordered)
    UNION ALL
    SELECT person, nth, stage + meeting,
           CASE WHEN meeting = 0 THEN expiry WHEN stage = 0 THEN today + 365 WHEN stage = 1 THEN today + 548
                ELSE 1000000 END, meeting, weight
    FROM (
      SELECT *, (met AND stage < 3)::INT AS meeting
      FROM (SELECT o.person, o.nth, o.today, o.met, o.weight, w.expiry,
                   CASE WHEN o.today >= w.expiry THEN 0 ELSE w.stage END AS stage
            FROM walk w JOIN ordered o ON o.person = w.person AND o.nth = w.nth + 1))),
  reached AS (SELECT person, max(stage) AS highest FROM walk GROUP BY person)
  SELECT sum(meeting) AS meetings, sum(weight * (2 * stage + meeting)) AS hStage,
         (SELECT count(*) FROM reached WHERE highest >= 1) AS ever1,
         (SELECT count(*) FROM reached WHERE highest >= 2) AS ever2,
         (SELECT count(*) FROM reached WHERE highest >= 3) AS ever3
  FROM walk`;

async function connected(workload) {
  const file = (name) => join(folder, name);
  const bundles = {
    mvp: { mainModule: file("duckdb-mvp.wasm"), mainWorker: file("duckdb-node-mvp.worker.cjs") },
    eh: { mainModule: file("duckdb-eh.wasm"), mainWorker: file("duckdb-node-eh.worker.cjs") },
  };
  const database = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await database.instantiate(() => {});
  const connection = database.connect();
  connection.insertArrowFromIPCStream(tableToIPC(tableFromArrays(spellColumns(workload)), "stream"), { name: "spells" });
  return (query) => {
    const row = connection.query(query).toArray()[0].toJSON();
    return Object.fromEntries(Object.entries(row).map(([name, sum]) => [name, Number(sum)]));
  };
}

export async function openRules(workload) {
  const ask = await connected(workload);
  return () => ask(rules);
}

export async function openAll(workload) {
  const ask = await connected(workload);
  return () => ({ ...ask(rules), ...ask(stages) });
}
