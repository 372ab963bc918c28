import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { isAlive } from './process-identity.mjs';
import { readRecord } from './run-record.ts';
import { complain } from './screen.ts';
import { root, startSettings } from './settings.ts';
import { describe, StartRefused } from './start-refused.ts';

/** The environment of the running product, or the caller's own where it names a database. */
const environment = (): NodeJS.ProcessEnv => {
	if (process.env.MONGODB_URI) return process.env;
	const { data } = startSettings(process.env);
	const record = readRecord(data);
	if (record === null || !isAlive(record.launcher) || record.env.MONGODB_URI === undefined)
		throw new StartRefused(
			'Wrota nie działają, a polecenie potrzebuje bazy. Uruchom npm start w drugim oknie albo podaj MONGODB_URI i pozostałe zmienne.',
		);
	return { ...process.env, ...record.env };
};

try {
	const child = spawn(process.execPath, ['src/cli.ts', ...process.argv.slice(2)], {
		cwd: join(root, 'cms'),
		env: environment(),
		stdio: 'inherit',
	});
	process.on('SIGINT', () => {});
	process.on('SIGTERM', () => child.kill('SIGTERM'));
	child.once('exit', (code) => process.exit(code ?? 1));
} catch (cause) {
	complain(`✗ ${describe(cause)}`);
	process.exit(1);
}
