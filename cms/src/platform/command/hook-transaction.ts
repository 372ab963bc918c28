import type { ClientSession } from 'mongodb';
import type { PayloadRequest } from 'payload';
import { driverOf } from '../services.ts';
import type { Tx } from './transaction.ts';

/** The transaction of the Payload operation whose hook is running. @throws Error outside a transaction */
export const hookTx = async (req: PayloadRequest): Promise<Tx> => {
	const id = await req.transactionID;
	const sessions = (req.payload.db as unknown as { sessions?: Record<string, ClientSession> }).sessions;
	const session = id === undefined || id === null ? undefined : sessions?.[String(id)];
	if (!session?.inTransaction()) throw new Error('Zapis poza transakcją.');
	return { db: driverOf(req.payload), session, req, now: new Date(), step: async () => {} };
};
