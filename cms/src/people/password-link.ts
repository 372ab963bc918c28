import { randomBytes } from 'node:crypto';
import type { ObjectId } from 'mongodb';
import type { Tx } from '#platform/command/transaction.ts';
import type { LinkFacts } from './people.mail.ts';
import { staffOf } from './staff.store.ts';

/** Hours for which an invitation can be answered. */
export const invitationHours = 72;
/** Hours for which a forgotten password can be replaced. */
export const forgottenPasswordHours = 1;

/** Makes a link to set a password, good once and for so many hours; an earlier link stops working. */
export const issuePasswordLink = async (tx: Tx, account: ObjectId, hours: number): Promise<LinkFacts> => {
	const link = { token: randomBytes(32).toString('hex'), expiresAt: new Date(tx.now.getTime() + hours * 3_600_000) };
	await tx.step('password-link');
	await staffOf(tx.db).updateOne(
		{ _id: account },
		{ $set: { resetPasswordToken: link.token, resetPasswordExpiration: link.expiresAt } },
		{ session: tx.session },
	);
	return link;
};
