import { rateRegion } from './rate.ts';

// Prints the ratings of the portal at the given origin as one line of JSON; the bench starts it.
const [, , origin] = process.argv;
if (origin === undefined) throw new Error('usage: node rate.main.ts ORIGIN');
process.stdout.write(`${JSON.stringify(await rateRegion(origin))}\n`);
