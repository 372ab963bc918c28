import nodemailer, { type SendMailOptions } from 'nodemailer';
import { z } from 'zod';
import type { Tx } from '../command/transaction.ts';
import { type Deliver, enqueue } from '../outbox/outbox.ts';

const mailSchema = z.object({
	to: z.email(),
	subject: z.string().min(1).max(200),
	text: z.string().min(1),
	/** Further headers, such as List-Unsubscribe. */
	headers: z.record(z.string().regex(/^[A-Za-z-]+$/), z.string().regex(/^[^\r\n]*$/)).optional(),
});
export type Mail = z.infer<typeof mailSchema>;

/** Sends a letter after the command's transaction is committed, through the outbox. */
export const sendMail = (tx: Tx, mail: Mail): Promise<void> => enqueue(tx, 'mail', mailSchema.parse(mail));

/** Together shorter than an outbox claim (60 s): a mute server must not hold a letter that another worker then sends too. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const;

const closed = { disableFileAccess: true, disableUrlAccess: true } as const;

/** The connection to the mail server; a letter is never read from a file or an address. */
export const createMailTransport = (smtpUrl: string) =>
	nodemailer.createTransport({ url: smtpUrl, ...timeouts, ...closed } as never);

export const createMailDelivery = (options: { smtpUrl: string; from: string }): Deliver => {
	const transport = createMailTransport(options.smtpUrl);
	return async (row) => {
		const mail = mailSchema.parse(row.body);
		await transport.sendMail({
			from: options.from,
			messageId: `<${row._id.toHexString()}@wrota>`,
			...mail,
		} as SendMailOptions);
	};
};
