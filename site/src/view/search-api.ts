import type { PlaceGuess, SearchHit, SearchPage } from '@wrota/search';
import type { Asked } from './search-question.ts';

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** Plain text of HTML that holds only escaped text and `mark`. */
export const withoutMarks = (html: string): string =>
	html.replaceAll(/<\/?mark>/g, '').replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);

/** A hit as the public API gives it: absolute address, plain text. */
export const apiHit = (hit: SearchHit, origin: string) => ({
	id: hit.id,
	title: hit.title,
	url: `${origin}${hit.url}`,
	unit: hit.unit,
	unitName: hit.unitName,
	kind: hit.kind,
	kindName: hit.kindLabel,
	section: hit.section,
	sectionName: hit.sectionLabel,
	publishedAt: hit.publishedAt,
	archived: hit.archived,
	excerpt: withoutMarks(hit.excerptHtml),
	foundInFile: hit.foundInFile,
	foundOnPage: hit.foundOnPage,
	fileUrl: hit.fileUrl === null ? null : `${origin}${hit.fileUrl}`,
});

/** The office named in the question, whose texts come first, and those of the same name; null where none does. */
export const apiNear = (guess: PlaceGuess | null, asked: Asked) =>
	guess === null || asked.everywhere
		? null
		: {
				unit: guess.place.slug,
				unitName: guess.place.name,
				others: guess.others.map(({ slug, name }) => ({ unit: slug, unitName: name })),
			};

/** Facets of the public API, each row `{value, name, count}`. */
export const apiFacets = (facets: SearchPage['facets']) => {
	const rows = (list: SearchPage['facets']['unit']) =>
		list.map(({ value, label, count }) => ({ value, name: label, count }));
	return {
		unit: rows(facets.unit),
		county: rows(facets.county),
		section: rows(facets.section),
		kind: rows(facets.kind),
		year: rows(facets.year),
	};
};
