/** For peers that judge rules only: the figures of every look by plain JavaScript, and what the rules' answers lead to. */

const lengthOf = ({ first, last }) => last - first + 1;

/** The spells of each person that are not left out, as objects; `place` is a spell's among all. */
export function peopleOf({ n, off, start, end, flag }) {
  return Array.from({ length: n }, (_, person) => {
    const spells = [];
    for (let place = off[person]; place < off[person + 1]; ++place) {
      if (flag[place] === 0) spells.push({ place, first: start[place], last: end[place] });
    }
    return spells;
  });
}

/** A look at the end of each spell, as objects with filter and reduce. */
export function looksOf(people) {
  return people.map((spells) => spells.map((spell) => {
    const today = spell.last;
    const year = spells.filter(({ first, last }) => first <= today && last >= today - 364);
    const months = spells.filter(({ first, last }) => first <= today && last >= today - 90);
    const days = year.reduce((sum, { first, last }) => sum + last - Math.max(first, today - 364) + 1, 0);
    return {
      place: spell.place,
      today,
      score: year.length * year.length * days,
      spells: year.length,
      short: months.filter((other) => lengthOf(other) >= 2).length,
      days,
      length: lengthOf(spell),
    };
  }));
}

/** The five rules by hand, as bits. */
export const judge = ({ score, spells, short, days, length }) =>
  (score >= 200 ? 1 : 0) | (spells >= 4 ? 2 : 0) | (short >= 3 ? 4 : 0) | (days >= 10 ? 8 : 0) | (length >= 28 ? 16 : 0);

/** What the rules alone answer; `bits` gives a look's rules by its place among all looks. */
export function rulesAnswers(looks, bits) {
  const answers = { evals: looks.length, fire1: 0, fire2: 0, fire3: 0, fire4: 0, fire5: 0, any: 0, sumB: 0, hRules: 0 };
  looks.forEach(({ place, score }, i) => {
    for (let rule = 0; rule < 5; ++rule) answers[`fire${rule + 1}`] += (bits(i) >> rule) & 1;
    answers.any += bits(i) === 0 ? 0 : 1;
    answers.sumB += score;
    answers.hRules += ((place & 65535) + 1) * bits(i);
  });
  return answers;
}

/** The stages that the rules lead to; `bits` as above, `people` the looks of each person. */
export function stageAnswers(people, bits, leading = 31) {
  const answers = { ever1: 0, ever2: 0, ever3: 0, meetings: 0, hStage: 0 };
  let i = 0;
  for (const looks of people) {
    let stage = 0, expiry = 0, highest = 0;
    for (const { place, today } of looks) {
      if (today >= expiry) stage = 0;
      const meeting = (bits(i++) & leading) !== 0 && stage < 3 ? 1 : 0;
      if (meeting) {
        ++stage;
        expiry = today + [0, 365, 548, Infinity][stage];
        highest = Math.max(highest, stage);
      }
      answers.meetings += meeting;
      answers.hStage += ((place & 65535) + 1) * (2 * stage + meeting);
    }
    for (let reached = 1; reached <= highest; ++reached) answers[`ever${reached}`] += 1;
  }
  return answers;
}
