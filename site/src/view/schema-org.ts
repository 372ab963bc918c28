import type { EntryPage, UnitView } from '@wrota/cms/contract';
import type { Crumb } from './crumbs.ts';

type Json = string | number | boolean | null | Json[] | { [name: string]: Json | undefined };
export type JsonLd = { [name: string]: Json | undefined };

const context = 'https://schema.org';

/** The path to a page for search engines. */
export const breadcrumbList = (origin: string, crumbs: readonly Crumb[], path: string): JsonLd => ({
	'@context': context,
	'@type': 'BreadcrumbList',
	itemListElement: crumbs.map(({ name, url }, at) => ({
		'@type': 'ListItem',
		position: at + 1,
		name,
		item: `${origin}${url ?? path}`,
	})),
});

/** The portal with its search. */
export const webSite = (origin: string): JsonLd => ({
	'@context': context,
	'@type': 'WebSite',
	name: 'Wrota Lubuskie',
	url: `${origin}/`,
	inLanguage: 'pl',
	potentialAction: {
		'@type': 'SearchAction',
		target: `${origin}/szukaj?q={search_term_string}`,
		'query-input': 'required name=search_term_string',
	},
});

/** An office with its address and telephone. */
export const governmentOffice = (origin: string, unit: UnitView): JsonLd => ({
	'@context': context,
	'@type': 'GovernmentOffice',
	name: unit.officialName,
	url: `${origin}/jednostki/${unit.slug}`,
	...(unit.phone ? { telephone: unit.phone } : {}),
	...(unit.email ? { email: unit.email } : {}),
	address: {
		'@type': 'PostalAddress',
		streetAddress: unit.address.street,
		postalCode: unit.address.postalCode,
		addressLocality: unit.address.city,
		addressRegion: 'lubuskie',
		addressCountry: 'PL',
	},
});

/** A published entry as a document of its office. */
export const entryDocument = (origin: string, page: EntryPage): JsonLd => {
	const { view } = page.shown;
	return {
		'@context': context,
		'@type': 'DigitalDocument',
		'@id': `${origin}${page.url}`,
		url: `${origin}${page.url}`,
		name: view.title,
		description: view.lead ?? undefined,
		inLanguage: 'pl',
		datePublished: page.firstPublishedAt,
		dateModified: page.shown.from,
		dateCreated: view.producedOn,
		version: String(page.shown.number),
		isAccessibleForFree: true,
		publisher: { '@type': 'GovernmentOrganization', name: view.unit.officialName },
		associatedMedia: view.files.map((file) => ({
			'@type': 'MediaObject',
			name: file.title,
			encodingFormat: file.mimeType,
			contentSize: String(file.sizeBytes),
			sha256: file.sha256,
		})),
	};
};

/** JSON that cannot end the script element it stands in. */
export const asJsonLd = (data: JsonLd): string => JSON.stringify(data).replaceAll('<', '\\u003C');
