import nodemailer from 'nodemailer';
import { z } from 'zod';
import type { Tx } from '../command/transaction.ts';
import { type Deliver, enqueue } from '../outbox/outbox.ts';

const mailSchema = z.object({ to: z.email(), subject: z.string().min(1).max(200), text: z.string().min(1) });
export type Mail = z.infer<typeof mailSchema>;

/** Sends a letter after the command's transaction is committed, through the outbox. */
export const sendMail = (tx: Tx, mail: Mail): Promise<void> => enqueue(tx, 'mail', mailSchema.parse(mail));

export const createMailDelivery = (options: { smtpUrl: string; from: string }): Deliver => {
	const transport = nodemailer.createTransport(options.smtpUrl, {
		disableFileAccess: true,
		disableUrlAccess: true,
	} as never);
	return async (row) => {
		const mail = mailSchema.parse(row.body);
		await transport.sendMail({ from: options.from, messageId: `<${row._id.toHexString()}@wrota>`, ...mail });
	};
};
