/** The job as it is usually written: objects, filter and reduce. */
import { judge, looksOf, peopleOf, rulesAnswers, stageAnswers } from "./looks.mjs";

export function open(workload) {
  const people = peopleOf(workload);
  return () => {
    const looks = looksOf(people);
    const all = looks.flat();
    const bits = all.map(judge);
    return { ...rulesAnswers(all, (i) => bits[i]), ...stageAnswers(looks, (i) => bits[i]) };
  };
}
