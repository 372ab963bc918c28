import path from 'node:path';
import { parseArgs } from 'node:util';
import { reconcile } from '@wrota/search';
import { allSearchRecords, searchRecords } from '#bip';
import { asOnlyOne } from '#platform/changes/kept-lease.ts';
import { checkAnchors } from '#platform/journal/anchor.ts';
import { verifyJournal } from '#platform/journal/chain.ts';
import type { Services } from '#platform/services.ts';
import { boot } from './boot.ts';
import { backupCommand, restoreCommand } from './cli.backup.ts';
import { createIndexSender, reindex } from './indexer.ts';
import { leaseOf, type SearchEngine, searchEngines } from './search-engines.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

type Command = (services: Services, args: readonly string[]) => Promise<number>;

/** Of several copies that start at once one migrates; the others wait, and then find nothing left to do. */
const migrate: Command = async ({ payload, db }) => {
	const inVain = 'Migracje wykonuje od 10 minut inna kopia. Sprawdź, czy się nie zatrzymała.';
	await asOnlyOne(db, 'migrations', { waitMs: 600_000, inVain }, () => payload.db.migrate());
	return 0;
};

const seed: Command = async (services) => {
	const { fillDemonstration } = await import('../seed/fill.ts');
	let step = '';
	const answer = await fillDemonstration(services, (progress) => {
		if (progress.step !== step) print(`${stepNames[progress.step]}: ${progress.all}`);
		step = progress.step;
	});
	if (answer.filled) {
		const { units, staff, entries, files } = answer.summary;
		print(`Region pokazowy gotowy: jednostek ${units}, kont ${staff}, wpisów ${entries}, plików ${files}.`);
		return 0;
	}
	if (answer.why === 'not-empty') {
		print('Baza nie jest pusta: danych demonstracyjnych nie dodano.');
		return 0;
	}
	print('Dane demonstracyjne powstają tylko w bazie na tej samej maszynie (127.0.0.1).');
	return 1;
};
const stepNames = {
	units: 'Zakładam jednostki',
	staff: 'Zakładam konta',
	entries: 'Piszę i zatwierdzam wpisy',
} as const;

/** Takes the index's lease from the worker for the time of the work: an index has one sender at a time. */
const asOnlySender = <Value>(
	{ db }: Services,
	engine: SearchEngine,
	work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> => {
	const turn = { waitMs: 30_000, isUrgent: true, inVain: 'Worker nie oddał indeksu w 30 sekund.' };
	return asOnlyOne(db, leaseOf(engine), turn, work);
};

const reindexAll: Command = async (services) => {
	for (const engine of searchEngines(services.env)) {
		const count = await asOnlySender(services, engine, (signal) =>
			reindex(services, () => signal.throwIfAborted(), engine),
		);
		print(`Zindeksowano wpisów: ${count}.`);
	}
	return 0;
};

const reconcileOne = async (services: Services, engine: SearchEngine): Promise<void> => {
	const documentOf = (id: string): string => id.slice(id.lastIndexOf('_') + 1);
	const sender = createIndexSender(engine);
	const found = await asOnlySender(services, engine, (signal) =>
		reconcile({
			sender: {
				...sender,
				send: async (batch) => {
					signal.throwIfAborted();
					await sender.send(batch);
				},
			},
			expected: allSearchRecords(services.db),
			load: (ids) => searchRecords(services.db, ids.map(documentOf)),
		}),
	);
	print(
		`Brakowało: ${found.missing.length}, nieaktualnych: ${found.stale.length}, zbędnych: ${found.leaked.length}. Naprawiono.`,
	);
	for (const id of [...found.missing, ...found.stale, ...found.leaked]) print(`  ${id}`);
};

const reconcileAll: Command = async (services) => {
	for (const engine of searchEngines(services.env)) await reconcileOne(services, engine);
	return 0;
};

const units: Command = async (services, args) => {
	if (args[0] !== 'load') {
		print('Użycie: npm run units -- load');
		return 2;
	}
	const { loadUnits } = await import('#units');
	const { added, incomplete } = await loadUnits(services);
	print(added === 0 ? 'Wszystkie jednostki regionu już są.' : `Założono jednostek: ${added}.`);
	if (incomplete.length > 0)
		print(
			`Danych kontaktowych i redakcji (§ 11) brakuje w: ${incomplete.length}. Uzupełnią je administratorzy w panelu.`,
		);
	return 0;
};

const commands: Readonly<Record<string, Command>> = {
	backup: backupCommand,
	restore: restoreCommand,
	migrate,
	seed,
	units,
	reindex: reindexAll,
	reconcile: reconcileAll,
	journal: async (services) => {
		const { JOURNAL_KEY, WROTA_DATA } = services.env;
		const { rows, problems: inside } = await verifyJournal(services.db, JOURNAL_KEY);
		const problems = [...inside, ...(await checkAnchors(services.db, JOURNAL_KEY, path.join(WROTA_DATA, 'journal')))];
		for (const { message } of problems) print(message);
		print(
			problems.length === 0 ? `Dziennik jest cały: ${rows} wierszy.` : `Dziennik jest naruszony: ${problems.length}.`,
		);
		return problems.length === 0 ? 0 : 1;
	},
	admin: async (services, args) => {
		const { createFirstAdministrator } = await import('#people');
		const options = { email: { type: 'string' }, name: { type: 'string' } } as const;
		const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
		const { email, name } = values;
		if (positionals[0] !== 'create' || typeof email !== 'string' || typeof name !== 'string') {
			print('Użycie: npm run admin -- create --email adres@urzad.pl --name "Imię Nazwisko"');
			return 2;
		}
		try {
			const { link } = await createFirstAdministrator(services, { email, name });
			print(`Konto administratora regionalnego założone. Odnośnik do ustawienia hasła działa 72 godziny:\n${link}`);
			return 0;
		} catch (error) {
			print(error instanceof Error ? error.message : String(error));
			return 1;
		}
	},
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
	print(`Polecenia: ${Object.keys(commands).join(', ')}.`);
	process.exit(2);
}
const services = await boot();
let code = 1;
try {
	code = await command(services, args);
} finally {
	await services.payload.destroy();
}
process.exit(code);
