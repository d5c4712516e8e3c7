/** arquero judges the rules: every look joined with its person's spells, then grouped. */
import { op, table } from "arquero";
import { spellColumns } from "./columns.mjs";

export function open(workload) {
  const spells = table(spellColumns(workload));
  return () => spells
    .join(spells, ["person", "person"], [["place", "first", "last"], { other_first: (d) => d.first, other_last: (d) => d.last }])
    .filter((d) => d.other_first <= d.last && d.other_last >= d.last - 364)
    .groupby("place")
    .rollup({
      spells: () => op.count(),
      days: (d) => op.sum(d.other_last - op.greatest(d.other_first, d.last - 364) + 1),
      short: (d) => op.sum(d.other_last >= d.last - 90 && d.other_last > d.other_first ? 1 : 0),
      length: (d) => op.max(d.other_last === d.last ? d.other_last - d.other_first + 1 : 0),
    })
    .derive({
      score: (d) => d.spells * d.spells * d.days,
      fire2: (d) => (d.spells >= 4 ? 1 : 0),
      fire3: (d) => (d.short >= 3 ? 1 : 0),
      fire4: (d) => (d.days >= 10 ? 1 : 0),
      fire5: (d) => (d.length >= 28 ? 1 : 0),
    })
    .derive({ fire1: (d) => (d.score >= 200 ? 1 : 0) })
    .derive({ bits: (d) => d.fire1 + 2 * d.fire2 + 4 * d.fire3 + 8 * d.fire4 + 16 * d.fire5 })
    .rollup({
      evals: () => op.count(),
      fire1: (d) => op.sum(d.fire1),
      fire2: (d) => op.sum(d.fire2),
      fire3: (d) => op.sum(d.fire3),
      fire4: (d) => op.sum(d.fire4),
      fire5: (d) => op.sum(d.fire5),
      any: (d) => op.sum(d.bits > 0 ? 1 : 0),
      sumB: (d) => op.sum(d.score),
      hRules: (d) => op.sum(((d.place % 65536) + 1) * d.bits),
    })
    .object();
}
