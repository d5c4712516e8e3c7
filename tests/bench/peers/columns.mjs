/** The spells that are not left out as columns of one table, for peers that query tables. */
export function spellColumns({ n, off, start, end, flag }) {
  const columns = { person: [], place: [], first: [], last: [] };
  for (let person = 0; person < n; ++person) {
    for (let place = off[person]; place < off[person + 1]; ++place) {
      if (flag[place] !== 0) continue;
      columns.person.push(person);
      columns.place.push(place);
      columns.first.push(start[place]);
      columns.last.push(end[place]);
    }
  }
  return Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, Int32Array.from(values)]));
}
