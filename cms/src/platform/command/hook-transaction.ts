import type { ClientSession } from 'mongodb';
import type { PayloadRequest } from 'payload';
import { driverOf } from '../services.ts';
import type { Tx } from './transaction.ts';

/** The session of the Payload operation whose hook is running, or undefined where it has no transaction (plain reads). */
export const hookSession = async (req: PayloadRequest): Promise<ClientSession | undefined> => {
	const id = await req.transactionID;
	const sessions = (req.payload.db as unknown as { sessions?: Record<string, ClientSession> }).sessions;
	const session = id === undefined || id === null ? undefined : sessions?.[String(id)];
	return session?.inTransaction() ? session : undefined;
};

/**
 * For a save under a simulated clock: hooks have no services, so the moment goes with the call. A request from outside
 * cannot carry it; only the demonstration seed does (ADR 14).
 */
export const savedAt = (moment: Date | null) => (moment ? { savedAt: moment } : {});
const hookNow = ({ context }: PayloadRequest): Date => (context.savedAt instanceof Date ? context.savedAt : new Date());

/** The transaction of the Payload operation whose hook is running. @throws Error outside a transaction */
export const hookTx = async (req: PayloadRequest): Promise<Tx> => {
	const session = await hookSession(req);
	if (!session) throw new Error('Zapis poza transakcją.');
	return { db: driverOf(req.payload), session, req, now: hookNow(req), step: async () => {} };
};
