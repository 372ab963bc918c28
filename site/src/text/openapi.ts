import { z } from 'zod';
import { apiSchemas } from '../view/open-data.schema.ts';
import { apiPaths, apiResponses } from './openapi-paths.ts';

/** The schemas as JSON Schema 2020-12, which OpenAPI 3.1 takes as they are. */
const componentSchemas = (): Record<string, object> => {
	const registry = z.registry<{ id: string }>();
	for (const [id, schema] of Object.entries(apiSchemas)) registry.add(schema, { id });
	const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
	return Object.fromEntries(
		Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema as object]),
	);
};

const description = `Dane biuletynów województwa lubuskiego: jednostki, wpisy z historią, zmiany i wyszukiwarka. Bez klucza.
Odpowiedzi mają ETag: pytaj z If-None-Match. Po odpowiedzi 429 poczekaj tyle sekund, ile podaje Retry-After.
Dane wolno wykorzystywać ponownie; zasady są na stronie /dane.`;

/** OpenAPI 3.1 description of the public API. */
export const openApi = (origin: string) => ({
	openapi: '3.1.0',
	info: {
		title: 'Wrota Lubuskie: publiczny interfejs',
		version: '1.1.0',
		description,
		license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/pl/' },
	},
	servers: [{ url: origin }],
	externalDocs: { description: 'Dane dla każdego: opis dla ludzi', url: `${origin}/dane` },
	paths: apiPaths(origin),
	components: { schemas: componentSchemas(), responses: apiResponses },
});
