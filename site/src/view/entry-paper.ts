import type { EntryPage } from '@wrota/cms/contract';
import { htmlBlocks } from '../pdf/html-blocks.ts';
import type { Block, Paper, Part } from '../pdf/paper.ts';
import { demoNotice } from '../text/pl.ts';
import { type EntryShown, entryShown } from './entry.ts';
import type { Fact } from './metryka.ts';

const factsTable = (facts: readonly Fact[]): Block => ({
	type: 'table',
	caption: '',
	rows: facts.map(({ label, value, note }) => [
		{ text: label, head: 'row', colSpan: 1, rowSpan: 1 },
		{ text: note === undefined ? value : `${value} (${note})`, head: null, colSpan: 1, rowSpan: 1 },
	]),
});

const filesList = (shown: EntryShown, origin: string): Block => ({
	type: 'list',
	first: null,
	items: shown.files.map((file) => ({
		runs: [
			{ text: file.title, href: origin + file.url },
			{ text: ` – ${file.about}. Suma kontrolna SHA-256 ${file.digest}` },
		],
		below: [],
	})),
});

const versionsList = (shown: EntryShown, origin: string): Block => ({
	type: 'list',
	first: null,
	items: shown.versions.map((version) => ({
		runs: [
			{ text: version.heading, href: origin + version.url },
			{ text: `. ${version.when}, ${version.by}.${version.reason === null ? '' : ` Powód: ${version.reason}`}` },
		],
		below: [],
	})),
});

const partsOf = (shown: EntryShown, origin: string): Part[] => [
	...(shown.exclusion.length === 0
		? []
		: [{ heading: 'Ograniczenie jawności', blocks: [factsTable(shown.exclusion)] }]),
	...(shown.files.length === 0 ? [] : [{ heading: 'Pliki', blocks: [filesList(shown, origin)] }]),
	{ heading: 'Rejestr zmian', blocks: [versionsList(shown, origin)] },
	{ heading: 'Metryka wpisu', blocks: [factsTable(shown.metryka)] },
];

/** An entry as a paper: text, files, register of changes, metryka, digest and address. */
export const entryPaper = (page: EntryPage, site: { origin: string; isDemonstration: boolean }): Paper => {
	const { origin } = site;
	const { shown } = page;
	const { view } = shown;
	const said = entryShown(page, { origin, now: new Date(shown.from) });
	return {
		title: view.title,
		author: view.unit.officialName,
		at: shown.approvedAt,
		above: [
			`${view.unit.officialName}. Biuletyn Informacji Publicznej. ${said.kind}.`,
			...(site.isDemonstration ? [`${demoNotice.strong} ${demoNotice.more}`] : []),
		],
		notice: said.banner === null ? null : `${said.banner.title}. ${said.banner.text}`,
		lead: view.lead,
		text: htmlBlocks(view.html, origin),
		parts: partsOf(said, origin),
		address: origin + page.url,
		shortAddress: said.address,
		foot: `${view.unit.name}, wpis ${page.id}, wersja ${shown.number}`,
	};
};
