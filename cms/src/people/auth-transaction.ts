import { APIError, commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload';
import { hookTx } from '#platform/command/hook-transaction.ts';
import { withRetry } from '#platform/command/retry.ts';
import type { Tx } from '#platform/command/transaction.ts';

/** An answer that everybody may read, in Polish. */
export const authError = (status: number, message: string) => new APIError(message, status, undefined, true);

/**
 * Runs one of Payload's operations of log-in in a transaction that begins before the account is read. Payload reads the
 * account, checks the password for a tenth of a second and then writes the account back; inside one snapshot a change
 * in between (a closed account, a new password) becomes a write conflict, and the whole operation runs again.
 */
export const inAuthTransaction = <Value>(req: PayloadRequest, work: (tx: Tx) => Promise<Value>): Promise<Value> =>
	withRetry(async () => {
		await initTransaction(req);
		try {
			const value = await work(await hookTx(req));
			await commitTransaction(req);
			return value;
		} catch (error) {
			await killTransaction(req);
			throw error;
		}
	});
