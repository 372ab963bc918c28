import type { EmailAdapter } from 'payload';
import { inTransaction } from '../command/transaction.ts';
import { env } from '../env.ts';
import { servicesOf } from '../services.ts';
import { sendMail } from './mail.ts';

/** Payload's own letters go the way of all others: through the outbox, with retries and dead letters. */
export const outboxMail: EmailAdapter = ({ payload }) => ({
	name: 'outbox',
	defaultFromAddress: 'nie-odpowiadaj@wrota.example',
	defaultFromName: 'Wrota Lubuskie',
	sendEmail: async ({ to, subject, text }) => {
		const services = servicesOf(payload, env());
		const mail = { to: String(to), subject: String(subject ?? ''), text: String(text ?? '') };
		await inTransaction(services, (tx) => sendMail(tx, mail));
	},
});
