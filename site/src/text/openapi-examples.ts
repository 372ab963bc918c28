import type { ApiChanges, ApiEntries, ApiEntry, ApiUnit, ApiUnitDetail } from '../view/open-data.schema.ts';

/** An invented unit, as the examples of the API show it. */
export const unitExample = (origin: string): ApiUnit => ({
	slug: 'zagan',
	name: 'Miasto Żagań',
	officialName: 'Urząd Miasta Żagań',
	kind: 'gmina-miejska',
	county: 'żagański',
	seat: 'Żagań',
	teryt: '0810021',
	validTo: null,
	successor: null,
	entryCount: 42,
	lat: 51.617,
	lon: 15.314,
	areaKm2: 39.9,
	url: `${origin}/bip/zagan`,
	api: `${origin}/api/v1/units/zagan`,
	feed: `${origin}/bip/zagan.atom`,
});

export const unitDetailExample = (origin: string): ApiUnitDetail => ({
	...unitExample(origin),
	address: { street: 'pl. Słowiański 17', postalCode: '68-100', city: 'Żagań' },
	phone: '68 000 00 01',
	email: 'urzad@zagan.example',
	website: null,
	neighbours: ['gmina-zagan'],
	sectionCounts: { uchwaly: 7, nieruchomosci: 3 },
	entries: `${origin}/api/v1/units/zagan/entries`,
	export: `${origin}/bip/zagan/dane.zip`,
});

const path = '/bip/zagan/uchwaly/48213-uchwala-w-sprawie-targowiska';

export const entriesExample = (origin: string): ApiEntries => ({
	items: [
		{
			id: '48213',
			title: 'Uchwała w sprawie targowiska',
			lead: null,
			unit: 'zagan',
			unitName: 'Miasto Żagań',
			section: 'uchwaly',
			sectionName: 'Uchwały',
			kind: 'uchwala',
			kindName: 'Uchwała',
			state: 'current',
			version: 1,
			publishedAt: '2026-11-12T08:14:22.000Z',
			changedAt: '2026-11-12T08:14:22.000Z',
			fileCount: 1,
			url: origin + path,
			api: `${origin}/api/v1/entries/48213`,
		},
	],
	total: 42,
	page: 1,
	pageSize: 20,
	next: `${origin}/api/v1/units/zagan/entries?page=2&pageSize=20`,
	previous: null,
});

const digest = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

export const entryExample = (origin: string): ApiEntry => ({
	id: '48213',
	url: origin + path,
	state: 'current',
	version: 1,
	currentVersion: 1,
	unit: {
		slug: 'zagan',
		name: 'Miasto Żagań',
		officialName: 'Urząd Miasta Żagań',
		teryt: '0810021',
		county: 'żagański',
	},
	section: 'uchwaly',
	sectionName: 'Uchwały',
	kind: 'uchwala',
	kindName: 'Uchwała',
	title: 'Uchwała w sprawie targowiska',
	lead: null,
	html: '<p>Rada Miasta uchwala, co następuje.</p>',
	files: [
		{
			title: 'Uchwała z podpisem',
			filename: 'uchwala.pdf',
			mimeType: 'application/pdf',
			sizeBytes: 182_044,
			sha256: digest,
			description: null,
			hasText: true,
			url: `${origin}/pliki/${digest}/uchwala.pdf`,
		},
	],
	publisher: 'Urząd Miasta Żagań',
	producedBy: { name: 'Tymon Próbny', function: 'inspektor' },
	producedOn: '2026-11-10',
	responsible: { name: 'Halina Próbna', function: 'burmistrz' },
	enteredBy: { name: 'Tymon Próbny', function: 'inspektor' },
	approvedBy: { name: 'Halina Próbna', function: 'burmistrz' },
	validFrom: null,
	validTo: null,
	exclusion: null,
	firstPublishedAt: '2026-11-12T08:14:22.000Z',
	publishedFrom: '2026-11-12T08:14:22.000Z',
	publishedTo: null,
	reason: null,
	withdrawal: null,
	digest,
	versions: [
		{
			number: 1,
			from: '2026-11-12T08:14:22.000Z',
			approvedAt: '2026-11-12T08:14:22.000Z',
			reason: null,
			digest,
			changed: [],
			url: `${origin}${path}/wersje/1`,
			api: `${origin}/api/v1/entries/48213/versions/1`,
		},
	],
	formats: {
		html: origin + path,
		json: `${origin}${path}.json`,
		xml: `${origin}${path}.xml`,
		pdf: `${origin}${path}.pdf`,
	},
});

export const changesExample = (origin: string): ApiChanges => ({
	epoch: '6a1f7c1e-5d55-4a7a-9d59-3c1b0a2f8e11',
	head: 121,
	reset: false,
	rows: [{ seq: 121, entry: '48213', unit: 'zagan', state: 'current', api: `${origin}/api/v1/entries/48213` }],
	next: `${origin}/api/v1/changes?epoch=6a1f7c1e-5d55-4a7a-9d59-3c1b0a2f8e11&after=121`,
});

export const searchExample = (origin: string) => ({
	hits: [
		{
			id: 'bip-entries_48213',
			title: 'Uchwała w sprawie targowiska',
			url: origin + path,
			unit: 'zagan',
			unitName: 'Miasto Żagań',
			kind: 'uchwala',
			kindName: 'Uchwała',
			section: 'uchwaly',
			sectionName: 'Uchwały',
			publishedAt: '2026-11-12T08:14:22.000Z',
			archived: false,
			excerpt: 'Rada Miasta uchwala, co następuje.',
			foundInFile: null,
			foundOnPage: null,
			fileUrl: null,
		},
	],
	total: 1,
	page: 1,
	pageSize: 20,
	facets: {
		unit: [{ value: 'zagan', name: 'Miasto Żagań', count: 1 }],
		county: [],
		section: [],
		kind: [],
		year: [{ value: '2026', name: '2026', count: 1 }],
	},
	near: null,
	suggestion: null,
	exactNumber: null,
});

export const suggestionsExample = {
	suggestions: [{ type: 'unit', label: 'Miasto Żagań', detail: 'Jednostka', url: '/jednostki/zagan' }],
};
