import { Writable } from 'node:stream';
import { MongoBulkWriteError, MongoServerError } from 'mongodb';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { describeError, logOptions } from './log-error.ts';

const taken = () =>
	new MongoServerError({
		message:
			'E11000 duplicate key error collection: wrota.staff index: email_1 dup key: { email: "jan@urzad.example" }',
		code: 11_000,
		keyPattern: { email: 1 },
		keyValue: { email: 'jan@urzad.example' },
	});

const logged = (error: unknown): string => {
	let text = '';
	const out = new Writable({
		write: (chunk, _encoding, done) => {
			text += String(chunk);
			done();
		},
	});
	const line = pino(logOptions as object, out);
	line.error({ err: error });
	line.error({ err: error, msg: `nie udało się: ${String(error)}` });
	line.error(error);
	line.error(String(error));
	return text;
};

describe('an error in the log', () => {
	it.each([
		['a doubled key', taken()],
		['its wrapper', new Error('nie zapisano', { cause: taken() })],
		[
			'a bulk of them',
			Object.assign(new MongoBulkWriteError({ message: taken().message, code: 11_000, writeErrors: [] }, {} as never), {
				writeErrors: [{ errmsg: taken().message, op: { email: 'jan@urzad.example' } }],
			}),
		],
		[
			'a mail server',
			Object.assign(new Error('550 5.1.1 <jan@urzad.example>: no such user'), { rejected: ['jan@urzad.example'] }),
		],
		['a form', Object.assign(new Error('złe pole'), { data: { errors: [{ value: 'jan@urzad.example' }] } })],
		['a text', 'jan@urzad.example nie istnieje'],
	])('of %s names nobody', (_name, error) => {
		expect(logged(error)).not.toContain('jan@urzad.example');
	});

	it('keeps what helps to mend it', () => {
		expect(describeError(taken())).toMatchObject({
			type: 'MongoServerError',
			code: 11_000,
			message: 'E11000 duplicate key error collection: wrota.staff index: email_1 dup key: {…}',
		});
	});
});
