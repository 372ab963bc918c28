import { spawn } from 'node:child_process';
import path from 'node:path';

const timeoutMs = 20_000;
const memoryMb = 400;

const readable: ReadonlySet<string> = new Set([
	'application/pdf',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	'application/vnd.oasis.opendocument.text',
	'text/plain',
	'text/csv',
]);

export type Extraction =
	| { readonly ok: true; readonly text: string }
	| { readonly ok: false; readonly why: 'unreadable' | 'too-slow' };

/**
 * Text of a file, read in a child process with limits of time and memory; a hostile file ends the child, not us.
 * Formats without text answer an empty string. In the text of a PDF form feeds part its pages.
 */
export const extractText = (bytes: Uint8Array, mimeType: string): Promise<Extraction> => {
	if (!readable.has(mimeType)) return Promise.resolve({ ok: true, text: '' });
	if (mimeType.startsWith('text/')) {
		const text = new TextDecoder().decode(bytes).replaceAll('\f', ' ').trim().slice(0, 2_000_000);
		return Promise.resolve({ ok: true, text });
	}
	// Asked at the call: the admin's bundle holds this module too and has no folder of its own.
	const child = path.join(import.meta.dirname, 'extract-child.ts');
	return new Promise((resolve) => {
		const work = spawn(process.execPath, [`--max-old-space-size=${memoryMb}`, child, mimeType], {
			stdio: ['pipe', 'pipe', 'ignore'],
			env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production' },
		});
		const chunks: Buffer[] = [];
		let isLate = false;
		const timer = setTimeout(() => {
			isLate = true;
			work.kill('SIGKILL');
		}, timeoutMs);
		work.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
		work.stdin.on('error', () => {});
		work.on('error', () => resolve({ ok: false, why: 'unreadable' }));
		work.on('close', (code) => {
			clearTimeout(timer);
			if (code !== 0) return resolve({ ok: false, why: isLate ? 'too-slow' : 'unreadable' });
			const parsed = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { text: string };
			return resolve({ ok: true, text: parsed.text });
		});
		work.stdin.end(bytes);
	});
};
