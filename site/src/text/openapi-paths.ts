import {
	changesExample,
	entriesExample,
	entryExample,
	searchExample,
	suggestionsExample,
	unitDetailExample,
	unitExample,
} from './openapi-examples.ts';

const text = { type: 'string' } as const;
const whole = { type: 'integer' } as const;

const parameter = (
	place: 'query' | 'path',
	name: string,
	description: string,
	schema: object = text,
	example?: unknown,
) => ({
	name,
	in: place,
	description,
	required: place === 'path',
	schema,
	...(example === undefined ? {} : { example }),
});

const header = (description: string) => ({ description, schema: text });

const answerHeaders = {
	ETag: header('Znacznik treści; wyślij go w If-None-Match, a dostaniesz 304, gdy nic się nie zmieniło.'),
	'RateLimit-Policy': header('Ile zapytań wolno wysłać, np. "pages";q=3000;w=60 (3000 na 60 s).'),
	RateLimit: header('Ile zostało, np. "pages";r=2990;t=42. Odpowiedzi z pamięci podręcznej nie są liczone.'),
};

const ok = (schema: string, description: string, example: object, headers: object = {}) => ({
	description,
	headers: { ...answerHeaders, ...headers },
	content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` }, example } },
});

const refused = (name: string) => ({ $ref: `#/components/responses/${name}` });
const always = {
	'304': { description: 'Nic się nie zmieniło.' },
	'429': refused('TooMany'),
	'503': refused('Unavailable'),
};

const searchParameters = [
	parameter(
		'query',
		'q',
		'Szukane słowa; puste: wszystkie wpisy, które przepuszczą filtry.',
		{ type: 'string', maxLength: 200 },
		'przetarg',
	),
	parameter('query', 'unit', 'Jednostka, np. zagan.'),
	parameter('query', 'county', 'Nazwa powiatu, np. żagański.'),
	parameter('query', 'kind', 'Rodzaj wpisu, np. przetarg.'),
	parameter('query', 'section', 'Dział biuletynu albo grupa działów, np. nieruchomosci.'),
	parameter('query', 'year', 'Rok wytworzenia dokumentu.', whole),
	parameter('query', 'from', 'Opublikowane od tego dnia.', { type: 'string', format: 'date' }),
	parameter('query', 'to', 'Opublikowane do tego dnia włącznie.', { type: 'string', format: 'date' }),
	parameter('query', 'archive', '1: także wpisy archiwalne.', { type: 'string', enum: ['0', '1'] }),
	parameter('query', 'sort', 'date: od najnowszych; bez tego najtrafniejsze.', {
		type: 'string',
		enum: ['relevance', 'date'],
	}),
	parameter('query', 'everywhere', '1: nie przesuwaj na początek jednostki nazwanej w zapytaniu.', {
		type: 'string',
		enum: ['0', '1'],
	}),
	parameter('query', 'page', 'Strona wyników.', { type: 'integer', minimum: 1, maximum: 50 }),
];

const unitParameter = parameter('path', 'unit', 'Identyfikator jednostki.', text, 'zagan');
const idParameter = parameter('path', 'id', 'Numer wpisu.', { type: 'string', pattern: '^[0-9]{1,15}$' }, '48213');

const get = (operationId: string, summary: string, parameters: readonly object[], responses: object) => ({
	get: {
		operationId,
		summary,
		...(parameters.length === 0 ? {} : { parameters }),
		responses: { ...responses, ...always },
	},
});

/** Every address of the public API. */
export const apiPaths = (origin: string) => ({
	'/api/v1/search': get('search', 'Szukaj we wszystkich biuletynach', searchParameters, {
		'200': ok('Search', 'Wyniki, najtrafniejsze na początku.', searchExample(origin)),
		'400': refused('BadQuestion'),
	}),
	'/api/v1/suggest': get(
		'suggest',
		'Podpowiedzi w trakcie pisania',
		[
			parameter(
				'query',
				'q',
				'Co wpisano do tej pory, co najmniej 2 znaki.',
				{ type: 'string', maxLength: 200 },
				'żag',
			),
			parameter('query', 'unit', 'Jednostka, do której zawęża się podpowiedzi.'),
		],
		{ '200': ok('Suggestions', 'Jednostki, działy, zwroty i tytuły; pusto, gdy nic nie pasuje.', suggestionsExample) },
	),
	'/api/v1/units': get('listUnits', 'Wszystkie jednostki', [], {
		'200': ok('Units', 'Jednostki po nazwie, także te, których już nie ma.', { units: [unitExample(origin)] }),
	}),
	'/api/v1/units/{unit}': get('getUnit', 'Jedna jednostka', [unitParameter], {
		'200': ok('UnitDetail', 'Jednostka z adresem i liczbą wpisów w działach.', unitDetailExample(origin)),
		'404': refused('NotFound'),
	}),
	'/api/v1/units/{unit}/entries': get(
		'listEntries',
		'Wpisy jednostki, od najnowszego',
		[
			unitParameter,
			parameter('query', 'section', 'Dział albo grupa działów.', text, 'uchwaly'),
			parameter('query', 'kind', 'Rodzaj wpisu.', text, 'uchwala'),
			parameter('query', 'archive', '1: archiwum zamiast wpisów aktualnych.', { type: 'string', enum: ['0', '1'] }),
			parameter('query', 'page', 'Strona listy.', { type: 'integer', minimum: 1 }),
			parameter('query', 'pageSize', 'Ile na stronie; 20, jeśli nie podasz.', {
				type: 'integer',
				minimum: 1,
				maximum: 100,
			}),
		],
		{
			'200': ok('Entries', 'Strona listy.', entriesExample(origin), {
				Link: header('Adresy następnej i poprzedniej strony (RFC 8288): rel="next", rel="prev".'),
			}),
			'400': refused('BadQuestion'),
			'404': refused('NotFound'),
		},
	),
	'/api/v1/entries/{id}': get('getEntry', 'Wpis w wersji obowiązującej', [idParameter], {
		'200': ok('Entry', 'Wpis z plikami, metryką i historią.', entryExample(origin)),
		'404': refused('NotFound'),
	}),
	'/api/v1/entries/{id}/versions/{number}': get(
		'getVersion',
		'Wpis w wybranej wersji',
		[idParameter, parameter('path', 'number', 'Numer wersji.', { type: 'integer', minimum: 1 }, 1)],
		{ '200': ok('Entry', 'Ta wersja wpisu.', entryExample(origin)), '404': refused('NotFound') },
	),
	'/api/v1/changes': get(
		'listChanges',
		'Co się zmieniło od podanego numeru',
		[
			parameter('query', 'epoch', 'Wartość epoch z poprzedniej odpowiedzi.'),
			parameter(
				'query',
				'after',
				'Numer, od którego pytasz; najprościej użyj adresu next.',
				{ type: 'integer', minimum: 0 },
				120,
			),
		],
		{
			'200': ok('Changes', 'Najwyżej 200 zmian, od najstarszej. Bez danych osobowych.', changesExample(origin)),
			'400': refused('BadQuestion'),
		},
	),
});

const response = (description: string, status: number, code: string, detail: string, more: object = {}) => ({
	description,
	...(status === 429 || status === 503
		? { headers: { 'Retry-After': { description: 'Ile sekund poczekać.', schema: whole } } }
		: {}),
	content: {
		'application/problem+json': {
			schema: { $ref: '#/components/schemas/Problem' },
			example: { type: `/dane#blad-${code}`, title: description, status, detail, code, message: detail, ...more },
		},
	},
});

/** Refusals that many addresses share (RFC 9457). */
export const apiResponses = {
	BadQuestion: response('Złe zapytanie', 400, 'bad-question', 'Podaj rok czterema cyframi, np. 2026.', {
		field: 'year',
	}),
	NotFound: response('Nie ma takiego zasobu', 404, 'not-found', 'Nie ma takiego zasobu.'),
	TooMany: response('Za dużo zapytań', 429, 'too-many-requests', 'Za dużo zapytań w krótkim czasie.'),
	Unavailable: response('Chwilowa przerwa', 503, 'unavailable', 'Serwer chwilowo nie odpowiada.'),
};
