/** What a person would write by hand for this one policy: one pass over typed arrays, without an object made. */

/** With the score that meets rule 1, and the bits of the rules that lead to a stage. */
export function run({ n, off, start, end, flag }, score = 200, leading = 31) {
  let evals = 0, fire1 = 0, fire2 = 0, fire3 = 0, fire4 = 0, fire5 = 0, any = 0;
  let sumB = 0, hRules = 0, hStage = 0;
  let ever1 = 0, ever2 = 0, ever3 = 0, meetings = 0;
  const below = score - 1;
  let next = off[0];
  for (let person = 0; person < n; ++person) {
    const after = off[person + 1];
    // The first spell that touches the year, and the three months; what is counted from there on.
    let year = next, months = next;
    let spells = 0, days = 0, short = 0;
    let stage = 0, expiry = 0, highest = 0;
    let scores = 0, rules = 0, stages = 0;
    for (let i = next; i < after; ++i) {
      if (flag[i] !== 0) continue;
      const last = end[i];
      const length = last - start[i] + 1;
      ++spells;
      days += length;
      short += (1 - length) >>> 31;
      const from = last - 364;
      while (end[year] < from || flag[year] !== 0) {
        if (flag[year] === 0) {
          --spells;
          days -= end[year] - start[year] + 1;
        }
        ++year;
      }
      while (end[months] < last - 90) {
        if (flag[months] === 0) short -= (start[months] - end[months]) >>> 31;
        ++months;
      }
      const before = from - start[year];
      const inYear = days - (before > 0 ? before : 0);
      const bradford = Math.imul(Math.imul(spells, spells), inYear);

      const met1 = (below - bradford) >>> 31;
      const met2 = (3 - spells) >>> 31;
      const met3 = (2 - short) >>> 31;
      const met4 = (9 - inYear) >>> 31;
      const met5 = (27 - length) >>> 31;
      const bits = met1 | (met2 << 1) | (met3 << 2) | (met4 << 3) | (met5 << 4);
      ++evals;
      fire1 += met1;
      fire2 += met2;
      fire3 += met3;
      fire4 += met4;
      fire5 += met5;
      any += -bits >>> 31;
      scores += bradford;
      const weight = (i & 65535) + 1;
      rules += Math.imul(weight, bits);

      if (last >= expiry) stage = 0;
      let meeting = 0;
      if ((bits & leading) !== 0 && stage < 3) {
        meeting = 1;
        ++meetings;
        ++stage;
        expiry = stage === 1 ? last + 365 : stage === 2 ? last + 548 : 0x7fffffff;
        if (stage > highest) highest = stage;
      }
      stages += Math.imul(weight, 2 * stage + meeting);
    }
    sumB += scores;
    hRules += rules;
    hStage += stages;
    if (highest > 0) ++ever1;
    if (highest > 1) ++ever2;
    if (highest > 2) ++ever3;
    next = after;
  }
  return { evals, fire1, fire2, fire3, fire4, fire5, any, sumB, hRules, ever1, ever2, ever3, meetings, hStage };
}

/** A call for each threshold of rule 1, which alone leads to a stage. */
export function sweep(workload, thresholds) {
  let sFull = 0, sFire = 0;
  thresholds.forEach((threshold, i) => {
    const { fire1, meetings, ever1, ever2, ever3 } = run(workload, threshold, 1);
    sFire += (i + 1) * fire1;
    sFull += (i + 1) * (fire1 + 3 * meetings + 7 * ever1 + 11 * ever2 + 13 * ever3);
  });
  return { sFull, sFire };
}
