import type { CollectionConfig, Endpoint, Plugin } from 'payload';

const absent = (method: 'get' | 'post', path: string): Endpoint => ({
	path,
	method,
	handler: () => Response.json({ code: 'not-found', message: 'Nie ma takiego adresu.' }, { status: 404 }),
});

/** Payload gives every collection routes to versions, and without versions they fail as faults (500). */
const routes: readonly Endpoint[] = [
	absent('get', '/versions'),
	absent('get', '/versions/:id'),
	absent('post', '/versions/:id'),
];

const close = (collection: CollectionConfig): CollectionConfig =>
	collection.versions || collection.endpoints === false
		? collection
		: { ...collection, endpoints: [...(collection.endpoints ?? []), ...routes] };

/** Closes the routes of versions where a collection keeps none: our versions are publications, not Payload's. */
export const closeVersionRoutes: Plugin = (config) => ({ ...config, collections: config.collections?.map(close) });
