import { type EntryPage, fileUrl, type RegisterRow } from '@wrota/cms/contract';
import { registerWords } from '../text/pl.ts';
import { entryShown } from '../view/entry.ts';
import type { Fact } from '../view/metryka.ts';
import { csvLine } from './csv.ts';

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Where a file lies in the parcel: the same words as in its address. */
export const filePath = (file: { readonly sha256: string; readonly filename: string }): string =>
	`pliki/${file.sha256}/${file.filename
		.normalize('NFC')
		.replaceAll(/[\p{Cc}/\\:*?"<>|]+/gu, '_')
		.replace(/^\.+/, '_')}`;

const factRows = (facts: readonly Fact[]): string =>
	facts
		.map(({ label, value }) => `<tr><th scope="row">${escaped(label)}</th><td>${escaped(value)}</td></tr>`)
		.join('\n');

/** Links to files of the entry lead into the parcel, all others to the portal. */
const withinParcel = (html: string, page: EntryPage, origin: string): string => {
	const paths = new Map(page.shown.view.files.map((file) => [fileUrl(file), `../../${encodeURI(filePath(file))}`]));
	return html.replaceAll(/(\s(?:href|src)=")(\/[^"]*)"/g, (_, before: string, path: string) => {
		return `${before}${paths.get(path) ?? origin + path}"`;
	});
};

/** An entry as a page that needs nothing but the parcel it lies in. */
export const standalonePage = (page: EntryPage, origin: string): string => {
	const shown = entryShown(page, { origin, now: new Date(page.shown.from) });
	const { view } = page.shown;
	const files = view.files.map(
		(file) =>
			`<li><a href="../../${encodeURI(filePath(file))}">${escaped(file.title)}</a> (${escaped(file.type)})</li>`,
	);
	const banner =
		shown.banner === null
			? ''
			: `<p><strong>${escaped(shown.banner.title)}.</strong> ${escaped(shown.banner.text)}</p>`;
	return `<!doctype html>
<html lang="pl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(view.title)} – ${escaped(view.unit.officialName)}</title>
<link rel="canonical" href="${escaped(origin + page.url)}">
</head>
<body>
<main>
<p>${escaped(view.unit.officialName)}. Biuletyn Informacji Publicznej</p>
<h1>${escaped(view.title)}</h1>
${banner}
${view.lead === null ? '' : `<p>${escaped(view.lead)}</p>`}
${withinParcel(view.html, page, origin)}
${files.length === 0 ? '' : `<h2>Pliki</h2>\n<ul>\n${files.join('\n')}\n</ul>`}
<h2>Metryka wpisu</h2>
<table>
${factRows([...shown.exclusion, ...shown.metryka])}
</table>
</main>
</body>
</html>
`;
};

export const registerHead = csvLine(['kiedy', 'co', 'numer wpisu', 'wersja', 'tytuł', 'kto', 'powód', 'adres']);

/** A line of the register of changes. */
export const registerCsv = (row: RegisterRow, origin: string): string =>
	csvLine([
		row.at,
		registerWords[row.action],
		row.entry.id,
		String(row.version),
		row.entry.title,
		row.by,
		row.reason ?? '',
		origin + row.entry.url,
	]);

/** What is in the parcel, for who opens it. */
export const parcelWords = (unitName: string, origin: string, slug: string): string => `${unitName}
Biuletyn Informacji Publicznej: wszystkie publiczne wpisy, aktualne i archiwalne.

jednostka.json      dane jednostki
wpisy/NUMER/        wpis: wpis.json (opis pól: ${origin}/api/v1/openapi.json) i wpis.html
pliki/SUMA/NAZWA    pliki wpisów; SUMA to suma kontrolna SHA-256
rejestr-zmian.csv   rejestr zmian (UTF-8, średniki)
manifest.json       lista plików paczki z rozmiarami i sumami kontrolnymi SHA-256

Aktualne dane: ${origin}/bip/${slug}
Zasady ponownego wykorzystywania: ${origin}/dane#wolno
`;
