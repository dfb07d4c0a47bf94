/** `npm test`: unit and contract tests, then journeys, with all set-up; a first word picks one suite, what follows picks tests in it. */
import { ensurePackagedForTests } from './package';
import { journeys, summarise, unit, type Tally } from './suites';
import { ensureSystemPackages } from './system-packages';

const suites: Readonly<Record<string, (filters: readonly string[]) => Tally | Promise<Tally>>> = {
  unit,
  journeys: filters => journeys(filters),
  packaged: async filters => journeys(filters, await ensurePackagedForTests()),
};

ensureSystemPackages(['app', 'screen', 'tests']);
const [wanted, ...filters] = process.argv.slice(2);
const chosen = wanted === undefined ? ['unit', 'journeys'] : [wanted];
const tallies: Tally[] = [];
for (const name of chosen) {
  const suite = suites[name];
  if (!suite) throw new Error(`no such suite: ${name}; there are ${Object.keys(suites).join(', ')}`);
  tallies.push(await suite(filters));
}
summarise(tallies);
