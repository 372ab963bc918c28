const text = { type: 'string' } as const;
const whole = { type: 'integer' } as const;

const parameter = (name: string, description: string, schema: object = text, required = false) => ({
	name,
	in: 'query',
	description,
	required,
	schema,
});

const refusal = (description: string) => ({
	description,
	content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
});

const facetRows = { type: 'array', items: { $ref: '#/components/schemas/FacetRow' } } as const;

const object = (properties: Record<string, object>, required = Object.keys(properties)) => ({
	type: 'object',
	properties,
	required,
});

const schemas = {
	Refusal: object({ code: text, message: text, field: text }, ['code', 'message']),
	FacetRow: object({ value: { type: ['string', 'integer'] }, name: text, count: whole }),
	Hit: object({
		id: { type: 'string', description: '{zbiór}_{numer}, np. bip-entries_48213' },
		title: text,
		url: { type: 'string', format: 'uri' },
		unit: text,
		unitName: text,
		kind: text,
		kindName: text,
		section: text,
		sectionName: text,
		publishedAt: { type: 'string', format: 'date-time' },
		archived: { type: 'boolean' },
		excerpt: text,
		foundInFile: { type: ['string', 'null'] },
	}),
	Results: object({
		hits: { type: 'array', items: { $ref: '#/components/schemas/Hit' } },
		total: whole,
		page: whole,
		pageSize: whole,
		facets: object({ unit: facetRows, county: facetRows, section: facetRows, kind: facetRows, year: facetRows }),
	}),
};

const searchParameters = [
	parameter('q', 'Szukane słowa; puste: wszystkie wpisy, które przepuszczą filtry.', {
		type: 'string',
		maxLength: 200,
	}),
	parameter('unit', 'Jednostka, np. zagan.'),
	parameter('county', 'Nazwa powiatu, np. żagański.'),
	parameter('kind', 'Rodzaj wpisu, np. przetarg.'),
	parameter('section', 'Dział biuletynu albo grupa działów, np. nieruchomosci.'),
	parameter('year', 'Rok wytworzenia dokumentu.', whole),
	parameter('from', 'Opublikowane od tego dnia.', { type: 'string', format: 'date' }),
	parameter('to', 'Opublikowane do tego dnia włącznie.', { type: 'string', format: 'date' }),
	parameter('archive', '1: także wpisy archiwalne.', { type: 'string', enum: ['0', '1'] }),
	parameter('page', 'Strona wyników.', { type: 'integer', minimum: 1, maximum: 50 }),
];

/** OpenAPI 3.1 description of the public API. */
export const openApi = (origin: string) => ({
	openapi: '3.1.0',
	info: {
		title: 'Wrota Lubuskie: publiczny interfejs',
		version: '1.0.0',
		description: 'Wyszukiwarka w biuletynach województwa lubuskiego. Bez klucza; prosimy o przerwy między zapytaniami.',
	},
	servers: [{ url: origin }],
	paths: {
		'/api/v1/search': {
			get: {
				operationId: 'search',
				summary: 'Szukaj we wszystkich biuletynach',
				parameters: searchParameters,
				responses: {
					'200': {
						description: 'Wyniki, najtrafniejsze na początku.',
						content: { 'application/json': { schema: { $ref: '#/components/schemas/Results' } } },
					},
					'400': refusal('Zapytania nie da się odczytać; message mówi, co poprawić.'),
					'429': refusal('Za dużo zapytań; nagłówek Retry-After podaje, ile sekund czekać.'),
					'503': refusal('Wyszukiwarka chwilowo nie działa.'),
				},
			},
		},
	},
	components: { schemas },
});
