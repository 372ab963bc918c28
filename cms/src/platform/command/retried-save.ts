import { APIError, addDataAndFileToRequest, type CollectionSlug, type Endpoint } from 'payload';
import { withRetry } from './retry.ts';

/**
 * Saves of a collection retried on write conflicts, where Payload's own would answer 500.
 * @param idOf the id as the database keeps it, from its text in the address
 */
export const retriedSave = (collection: CollectionSlug, idOf: (text: string) => number | string): Endpoint => ({
	path: '/:id',
	method: 'patch',
	handler: async (req) => {
		await addDataAndFileToRequest(req);
		if (req.file) throw new APIError('Pliku nie można podmienić. Dodaj nowy.', 400, undefined, true);
		const id = idOf(String(req.routeParams?.id ?? ''));
		const doc = await withRetry(() =>
			req.payload.update({
				collection,
				id,
				data: (req.data ?? {}) as never,
				user: req.user,
				overrideAccess: false,
				depth: 0,
			} as never),
		);
		return Response.json({ doc, message: 'Zapisano.' });
	},
});
