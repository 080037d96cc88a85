// A process that only tags, as it is run: what `npm run build` made, without a test runner's module transform.
// Standard input: JSON [round][language] of articles. Standard output: one JSON line of figures.
import { readFileSync } from 'node:fs';

const microsecondsASecond = 1_000_000;
/** Processor time of the whole process so far: what else the machine does adds little to it. */
const processorSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / microsecondsASecond;
};
const atBoot = processorSeconds();
const rounds = JSON.parse(readFileSync(0, 'utf8'));
const spentOnInput = processorSeconds() - atBoot;
const { tagging } = await import('../../dist/src/pipeline.js');
const { detect } = await import('../../dist/src/stages/detect.js');
const { findCountries } = await import('../../dist/src/stages/countries.js');
const { findEntities } = await import('../../dist/src/stages/entities.js');
const { findOfficials } = await import('../../dist/src/stages/officials.js');
const { findQuotes } = await import('../../dist/src/stages/quotes.js');
const { attribute } = await import('../../dist/src/stages/attribution.js');
const { traceProvenance } = await import('../../dist/src/stages/provenance.js');
const { findDates } = await import('../../dist/src/stages/dates.js');

const through = (stages) => (article) =>
  stages.reduce((item, stage) => ({ ...item, ...stage(item) }), article);
const names = through([detect, findCountries, findEntities]);
const everything = through([
  names,
  findOfficials,
  findQuotes,
  attribute,
  traceProvenance,
  findDates,
]);
const withTopics = through([detect, tagging.run]);

const warmUpRounds = 5;
const warmUps = 6; // times that the warm-up rounds are read: V8 compiles the last of the hot functions in the fifth
const measuredRounds = Math.floor((rounds.length - warmUpRounds) / 3);
const measured = (read, part) => {
  const from = warmUpRounds + part * measuredRounds;
  const articles = rounds.slice(from, from + measuredRounds).flat();
  const before = processorSeconds();
  articles.forEach(read);
  return articles.length / (processorSeconds() - before);
};
const sinceStart = () => processorSeconds() - spentOnInput;
const megabytes = () => process.memoryUsage().rss / 2 ** 20;

const [firstRound] = rounds;
withTopics(firstRound[0]);
const startUp = sinceStart();
for (const article of firstRound.slice(1)) withTopics(article);
const startUpOfAll = sinceStart();
const memoryAtFirst = megabytes();
for (let time = 0; time < warmUps; time += 1)
  for (const article of rounds.slice(0, warmUpRounds).flat()) withTopics(article);
const figures = {
  names: measured(names, 0),
  everything: measured(everything, 1),
  withTopics: measured(withTopics, 2),
  startUp,
  startUpOfAll,
  memoryAtFirst,
  memory: megabytes(),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
