import {
	type EntryItem,
	type EntryList,
	type EntryPage,
	fileUrl,
	type OpenChanges,
	type UnitCard,
	type UnitView,
} from '@wrota/cms/contract';
import { entryKindName } from './entry.ts';
import type { ApiChanges, ApiEntries, ApiEntry, ApiEntryItem, ApiUnit, ApiUnitDetail } from './open-data.schema.ts';
import { withParams } from './pages.ts';
import { sectionName } from './sections.ts';

const apiBase = '/api/v1';

/** A unit as data. */
export const apiUnit = (unit: UnitCard, origin: string): ApiUnit => ({
	slug: unit.slug,
	name: unit.name,
	officialName: unit.officialName,
	kind: unit.kind,
	county: unit.county,
	seat: unit.seat,
	teryt: unit.teryt,
	validTo: unit.validTo,
	successor: unit.successor,
	entryCount: unit.entryCount,
	lat: unit.lat,
	lon: unit.lon,
	areaKm2: unit.areaKm2,
	url: `${origin}/bip/${unit.slug}`,
	api: `${origin}${apiBase}/units/${unit.slug}`,
	feed: `${origin}/bip/${unit.slug}.atom`,
});

/** A unit with its address and what its bulletin holds. */
export const apiUnitDetail = (unit: UnitView, origin: string): ApiUnitDetail => ({
	...apiUnit(unit, origin),
	address: { ...unit.address },
	phone: unit.phone,
	email: unit.email,
	website: unit.website,
	neighbours: [...unit.neighbours],
	sectionCounts: { ...unit.sectionCounts },
	entries: `${origin}${apiBase}/units/${unit.slug}/entries`,
	export: `${origin}/bip/${unit.slug}/dane.zip`,
});

const apiItem = (item: EntryItem, origin: string): ApiEntryItem => ({
	id: item.id,
	title: item.title,
	lead: item.lead,
	unit: item.unit.slug,
	unitName: item.unit.name,
	section: item.section,
	sectionName: sectionName(item.section),
	kind: item.kind,
	kindName: entryKindName(item.kind),
	state: item.state,
	version: item.version,
	publishedAt: item.publishedAt,
	changedAt: item.changedAt,
	fileCount: item.fileCount,
	url: origin + item.url,
	api: `${origin}${apiBase}/entries/${item.id}`,
});

export interface EntriesAsked {
	readonly unit: string;
	readonly section: string;
	readonly kind: string;
	readonly archive: boolean;
	readonly pageSize: number;
}

/** A page of entries with the addresses of its neighbours. */
export const apiEntries = (list: EntryList, asked: EntriesAsked, origin: string): ApiEntries => {
	const urlOf = (page: number) =>
		origin +
		withParams(`${apiBase}/units/${asked.unit}/entries`, {
			section: asked.section,
			kind: asked.kind,
			archive: asked.archive ? '1' : '',
			page,
			pageSize: asked.pageSize,
		});
	const last = Math.max(1, Math.ceil(list.total / list.pageSize));
	return {
		items: list.items.map((item) => apiItem(item, origin)),
		total: list.total,
		page: list.page,
		pageSize: list.pageSize,
		next: list.page < last ? urlOf(list.page + 1) : null,
		previous: list.page > 1 ? urlOf(Math.min(list.page - 1, last)) : null,
	};
};

/** The addresses of our own pages and files in a text, made whole. */
const withOrigin = (html: string, origin: string): string => html.replaceAll(/(\s(?:href|src)=")\//g, `$1${origin}/`);

/** Addresses of one version in each format; of the entry itself while it is the one that holds. */
const formatsOf = (path: string, origin: string): ApiEntry['formats'] => ({
	html: origin + path,
	json: `${origin}${path}.json`,
	xml: `${origin}${path}.xml`,
	pdf: `${origin}${path}.pdf`,
});

const filesOf = (page: EntryPage, origin: string): ApiEntry['files'] =>
	page.shown.view.files.map((file) => ({
		title: file.title,
		filename: file.filename,
		mimeType: file.mimeType,
		sizeBytes: file.sizeBytes,
		sha256: file.sha256,
		description: file.description,
		hasText: file.hasText,
		url: origin + fileUrl(file),
	}));

const versionsOf = (page: EntryPage, origin: string): ApiEntry['versions'] =>
	page.versions.map(({ number, from, approvedAt, reason, digest, changed }) => ({
		number,
		from,
		approvedAt,
		reason,
		digest,
		changed: [...changed],
		url: `${origin}${page.url}/wersje/${number}`,
		api: `${origin}${apiBase}/entries/${page.id}/versions/${number}`,
	}));

/** An entry as data: everything its page says, with whole addresses. `isVersion`: asked for by the number of a version. */
export const apiEntry = (page: EntryPage, origin: string, isVersion = false): ApiEntry => {
	const { shown } = page;
	const { view } = shown;
	return {
		id: page.id,
		url: origin + page.url,
		state: page.state,
		version: shown.number,
		currentVersion: page.currentNumber,
		unit: { ...view.unit },
		section: view.section,
		sectionName: sectionName(view.section),
		kind: view.kind,
		kindName: entryKindName(view.kind),
		title: view.title,
		lead: view.lead,
		html: withOrigin(view.html, origin),
		files: filesOf(page, origin),
		publisher: view.publisher,
		producedBy: { ...view.producedBy },
		producedOn: view.producedOn,
		responsible: { ...view.responsible },
		enteredBy: { ...view.enteredBy },
		approvedBy: { ...view.approvedBy },
		validFrom: view.validFrom,
		validTo: view.validTo,
		exclusion: view.exclusion === null ? null : { ...view.exclusion },
		firstPublishedAt: page.firstPublishedAt,
		publishedFrom: shown.from,
		publishedTo: shown.to,
		reason: shown.reason,
		withdrawal: page.withdrawal === null ? null : { ...page.withdrawal },
		digest: shown.digest,
		versions: versionsOf(page, origin),
		formats: formatsOf(isVersion ? `${page.url}/wersje/${shown.number}` : page.url, origin),
	};
};

/** The feed of changes as data, with the address to ask next. */
export const apiChanges = (changes: OpenChanges, origin: string): ApiChanges => ({
	epoch: changes.epoch,
	head: changes.head,
	reset: changes.reset,
	rows: changes.rows.map((row) => ({ ...row, api: `${origin}${apiBase}/entries/${row.entry}` })),
	next: origin + withParams(`${apiBase}/changes`, { epoch: changes.epoch, after: changes.upTo }),
});
