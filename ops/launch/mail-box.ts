import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { step } from './screen.ts';
import { root, type Settings } from './settings.ts';
import type { Supervisor } from './supervisor.ts';

const MAILS_KEPT = 500;

/** Brings up the mail box that catches every letter (or uses the given SMTP_URL) and tells where to send. */
export const provideMailBox = async ({ data, ports, external }: Settings, supervisor: Supervisor): Promise<string> => {
	if (external.smtp !== null) return external.smtp;
	const folder = join(data, 'mail');
	mkdirSync(folder, { recursive: true });
	const args = [
		join(root, 'node_modules/maildev/dist/bin/maildev.js'),
		...['--smtp', String(ports.mailSmtp), '--ip', '127.0.0.1', '--web', String(ports.mailWeb), '--web-ip', '127.0.0.1'],
		...['--mail-directory', folder, '--max-emails', String(MAILS_KEPT), '--hide-extensions', 'STARTTLS', '--silent'],
	];
	await step('Uruchamiam skrzynkę poczty (łapie wszystkie listy)', () =>
		supervisor.start({
			name: 'mail',
			title: 'Skrzynka poczty',
			command: process.execPath,
			args,
			cwd: folder,
			env: { ...process.env, NODE_ENV: 'production' },
			isReady: async () =>
				(await fetch(`http://127.0.0.1:${ports.mailWeb}/api/healthz`, { signal: AbortSignal.timeout(2000) })).ok,
			readyTimeoutMs: 30_000,
			stopTimeoutMs: 500,
		}),
	);
	return `smtp://127.0.0.1:${ports.mailSmtp}`;
};
