import { lastLines } from '../launch/child-programs.ts';
import { complain, say } from '../launch/screen.ts';
import { describe } from '../launch/start-refused.ts';
import { onStopRequest } from '../launch/stop-request.ts';
import { cases, type DrillCase } from './cases.ts';
import { LaunchedProduct, until } from './launched.ts';
import { type Desk, Office, openDesks } from './office.ts';
import { type CaseResult, tableOf } from './report.ts';
import { chooseReading, Residents, readInPeace, type Seen } from './residents.ts';
import { lookFor } from './visible.ts';
import { isSettled, testify } from './witness.ts';

const COMMANDS = 200;
const STRIKE_AT = 60;
const HOLD_FROM = 140;
const DESKS = 4;
const SETTLE_LIMIT_MS = 60_000;

interface Region {
	readonly pages: Parameters<typeof readInPeace>[1];
	readonly searches: Parameters<typeof readInPeace>[1];
	readonly desks: readonly Desk[];
}

const clock = (begun: number) => `${((performance.now() - begun) / 1000).toFixed(1)} s`;

const settle = async (product: LaunchedProduct): Promise<string[]> => {
	const isCalm = async () => (await product.isWell()) && (await isSettled(product.setting('MONGODB_URI')));
	return (await until(isCalm, SETTLE_LIMIT_MS)) === null ? ['the product did not settle within a minute'] : [];
};

const faultsSeen = ({ mayBeGone, limitMs }: DrillCase, { verdicts, longestMs, bad }: Seen): string[] => [
	...bad.map((example) => `a resident saw ${example}`),
	...(!mayBeGone && verdicts.gone > 0 ? [`${verdicts.gone} requests of residents got no answer`] : []),
	...Object.entries(longestMs)
		.filter(([, longest]) => longest > limitMs)
		.map(([group, longest]) => `a resident waited ${Math.round(longest)} ms (${group})`),
];

const runCase = async (product: LaunchedProduct, region: Region, misfortune: DrillCase): Promise<CaseResult> => {
	const { pages, searches, desks } = region;
	const residents = new Residents(product.siteUrl, pages, searches);
	const office = new Office(desks, ({ path }, word) => residents.tell(path, word));
	let struck: Promise<string[]> = Promise.resolve([]);
	const work = await office.publish(COMMANDS, async (number) => {
		if (number === STRIKE_AT) {
			struck = misfortune.strike(product);
			struck.catch(() => {});
		}
		if (number > HOLD_FROM) await struck;
	});
	const faults = await struck;
	faults.push(...(await settle(product)));
	const seen = await residents.stop();
	const [testimony, visible, journal, inPeace] = await Promise.all([
		testify(product.setting('MONGODB_URI'), work.entries),
		lookFor(product.siteUrl, work.entries),
		product.verifyJournal(),
		readInPeace(product.siteUrl, [...pages, ...searches]),
	]);
	faults.push(...faultsSeen(misfortune, seen), ...work.faults, ...testimony.faults, ...visible.faults, ...inPeace);
	if (journal !== null) faults.push(`journal verify: ${journal}`);
	if (work.entries.length !== COMMANDS) faults.push(`${work.entries.length} of ${COMMANDS} entries were written`);
	return { title: misfortune.title, seen, work, testimony, visible, faults };
};

const prepareRegion = async (product: LaunchedProduct): Promise<Region> => {
	if ((await settle(product)).length > 0) throw new Error('The product did not settle after its start.');
	const { pages, searches, units } = await chooseReading(product.siteUrl);
	const faults = await readInPeace(product.siteUrl, [...pages, ...searches]);
	if (faults.length > 0) throw new Error(`The drill has nothing to read: ${faults.join('; ')}`);
	return { pages, searches, desks: await openDesks(product.cmsUrl, units.slice(0, DESKS)) };
};

const drill = async (product: LaunchedProduct): Promise<boolean> => {
	const begun = performance.now();
	say('→ A product of its own comes up (builds and demonstration data take a minute or two)');
	await product.start();
	const region = await prepareRegion(product);
	say(`✓ ready: ${clock(begun)}`);
	const results: CaseResult[] = [];
	const wanted = process.argv.slice(2).join(' ').toLowerCase();
	for (const misfortune of cases.filter(({ title }) => title.toLowerCase().includes(wanted))) {
		const caseBegun = performance.now();
		say(`→ ${misfortune.title}`);
		const result = await runCase(product, region, misfortune);
		results.push(result);
		say(`${result.faults.length === 0 ? '✓' : '✗'} ${misfortune.title}: ${clock(caseBegun)}`);
		for (const fault of result.faults.slice(0, 20)) say(`    ${fault}`);
	}
	const faults = results.reduce((sum, result) => sum + result.faults.length, 0);
	say(`\n${tableOf(results)}\n`);
	say(`${results.length} cases, ${faults} violations, ${clock(begun)}`);
	return faults === 0 && results.length > 0;
};

const product = await LaunchedProduct.prepare();
let isStopping = false;
const end = async (code: number): Promise<never> => {
	isStopping = true;
	await product.stop();
	process.exit(code);
};
onStopRequest((reason) => {
	if (isStopping) return;
	say(`\nStopping (${reason}) …`);
	end(1).catch(() => process.exit(1));
});
try {
	const isSound = await drill(product);
	await end(isSound ? 0 : 1);
} catch (cause) {
	if (!isStopping) {
		complain(`✗ ${describe(cause)}`);
		complain(lastLines(product.launcherLog, 15));
		await end(1);
	}
}
