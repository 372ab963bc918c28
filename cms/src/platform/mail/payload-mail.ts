import type { EmailAdapter } from 'payload';
import { inTransaction } from '../command/transaction.ts';
import { env } from '../env.ts';
import { servicesOf } from '../services.ts';
import { letterText } from './letter-text.ts';
import { sendMail } from './mail.ts';

const addressesOf = (to: unknown): string[] =>
	[to ?? []]
		.flat()
		.map((one) => (typeof one === 'object' && one !== null ? String(Reflect.get(one, 'address')) : String(one)));

/** Payload's own letters go the way of all others: through the outbox, with retries and dead letters. */
export const outboxMail: EmailAdapter = ({ payload }) => ({
	name: 'outbox',
	defaultFromAddress: 'nie-odpowiadaj@wrota.example',
	defaultFromName: 'Wrota Lubuskie',
	sendEmail: async ({ to, subject, text, html }) => {
		const services = servicesOf(payload, env());
		const letter = { subject: String(subject ?? ''), text: letterText({ text, html }) };
		await inTransaction(services, async (tx) => {
			for (const address of addressesOf(to)) await sendMail(tx, { to: address, ...letter });
		});
	},
});
