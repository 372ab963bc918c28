import {
	type EntryPage,
	type EntryVersion,
	entryKinds,
	type FileView,
	fileUrl,
	type VersionSummary,
} from '@wrota/cms/contract';
import { exactTime, lastDayOf, longDate, timeOfDay } from './dates.ts';
import { shownHtml } from './entry-html.ts';
import { exclusionOf, type Fact, metrykaOf, replacedBy } from './metryka.ts';
import { bindWords, fileSize } from './words.ts';

export interface FileLine {
	readonly url: string;
	readonly title: string;
	readonly type: string;
	readonly size: string;
	/** "mapa.pdf · 1,8 MB · tekst do czytania i kopiowania". */
	readonly about: string;
	readonly description: string | null;
	readonly digest: string;
}

export interface VersionLine {
	readonly number: number;
	readonly heading: string;
	readonly iso: string;
	readonly when: string;
	readonly by: string;
	readonly reason: string | null;
	readonly url: string;
	readonly isShown: boolean;
}

export interface Banner {
	readonly tone: 'warn' | 'info';
	readonly title: string;
	readonly text: string;
	readonly link: { readonly url: string; readonly name: string } | null;
}

export interface EntryShown {
	readonly kind: string;
	readonly title: string;
	readonly lead: string | null;
	readonly html: string;
	readonly state: { readonly word: string; readonly tone: 'good' | 'line' | 'warn'; readonly note: string | null };
	readonly facts: readonly Fact[];
	readonly files: readonly FileLine[];
	readonly versions: readonly VersionLine[];
	readonly metryka: readonly Fact[];
	readonly exclusion: readonly Fact[];
	readonly banner: Banner | null;
	/** Path of what is shown: the entry, or this version of it; formats add their ending. */
	readonly path: string;
	/** Whole lasting address for the QR code, without the words of the title: the number leads to them. */
	readonly address: string;
	readonly citation: string;
	readonly print: string;
}

const kindName = (kind: string): string => (entryKinds as Record<string, string>)[kind] ?? kind;

export { kindName as entryKindName };

const aboutContent = ({ hasText, mimeType }: FileView): string => {
	if (mimeType.startsWith('image/')) return 'obraz';
	if (mimeType === 'application/zip') return 'paczka plików';
	return hasText ? 'tekst do czytania i kopiowania' : 'bez warstwy tekstowej';
};

/** A file as the list shows it. */
export const fileLine = (file: FileView): FileLine => ({
	url: fileUrl(file),
	title: file.title,
	type: file.type,
	size: fileSize(file.sizeBytes),
	about: [file.filename, fileSize(file.sizeBytes), aboutContent(file)].join(' · '),
	description: file.description,
	digest: file.sha256,
});

const endOf = (version: EntryVersion): string | null => (version.to === null ? null : lastDayOf(version.to));

/** Until when an outdated version held: another took its place, or its own time was up before that. */
const heldUntil = (page: EntryPage): string | null => {
	const next = replacedBy(page);
	return next === null ? endOf(page.shown) : longDate(next.from);
};

const stateOf = (page: EntryPage): EntryShown['state'] => {
	if (page.shown.number < page.currentNumber) {
		const end = heldUntil(page);
		return { word: 'Wersja nieaktualna', tone: 'line', note: end && `do ${end}` };
	}
	if (page.state === 'withdrawn')
		return { word: 'Wycofane', tone: 'warn', note: page.withdrawal && longDate(page.withdrawal.at) };
	const end = endOf(page.shown);
	if (page.state === 'expired') return { word: 'Archiwum', tone: 'line', note: end && `publikacja do ${end}` };
	return { word: 'Aktualne', tone: 'good', note: end && `do ${end}` };
};

const versionHeading = (version: VersionSummary): string => {
	if (version.number === 1) return 'Wersja 1: pierwsza publikacja';
	const what = version.changed.length === 0 ? 'poprawka' : `zmieniono: ${version.changed.join(', ')}`;
	return `Wersja ${version.number}: ${what}`;
};

const versionLine = (page: EntryPage, version: VersionSummary): VersionLine => ({
	number: version.number,
	heading: versionHeading(version),
	iso: version.from,
	when: exactTime(version.from),
	by: version.approvedBy,
	reason: version.reason,
	url: `${page.url}/wersje/${version.number}`,
	isShown: version.number === page.shown.number,
});

const factsOf = (page: EntryPage): Fact[] => {
	const { shown } = page;
	const published: Fact = {
		label: 'Opublikowano',
		value: longDate(page.firstPublishedAt),
		note: `godz. ${timeOfDay(page.firstPublishedAt)}`,
		iso: page.firstPublishedAt,
	};
	const changed: Fact = {
		label: 'Zmieniono',
		value: longDate(shown.from),
		note: `godz. ${timeOfDay(shown.from)}, wersja ${shown.number}`,
		iso: shown.from,
	};
	const { responsible } = shown.view;
	return [
		published,
		...(shown.number > 1 ? [changed] : []),
		{
			label: 'Odpowiada',
			value: responsible.name,
			...(responsible.function === null ? {} : { note: responsible.function }),
		},
	];
};

const bannerOf = (page: EntryPage, isVersionPage: boolean): Banner | null => {
	const { shown, currentNumber, withdrawal } = page;
	const link = isVersionPage ? { url: page.url, name: 'Przejdź do strony wpisu' } : null;
	if (shown.number < currentNumber)
		return {
			tone: 'warn',
			title: `To wersja ${shown.number} – nieaktualna`,
			text: `Obowiązywała od ${exactTime(shown.from)}. Treść zmieniono później.`,
			link: { url: page.url, name: `Przejdź do wersji ${currentNumber}` },
		};
	if (withdrawal !== null)
		return {
			tone: 'warn',
			title: 'Ten wpis wycofano do archiwum',
			text: `${exactTime(withdrawal.at)}. Powód: ${withdrawal.reason}`,
			link,
		};
	if (page.state === 'expired')
		return {
			tone: 'info',
			title: 'Ten wpis jest w archiwum',
			text: 'Czas jego publikacji minął. Treść zostaje do wglądu.',
			link,
		};
	if (isVersionPage)
		return {
			tone: 'info',
			title: `To wersja ${shown.number} – obowiązująca`,
			text: 'Ten adres zawsze pokaże dokładnie tę wersję, także wtedy, gdy treść się zmieni.',
			link,
		};
	return null;
};

/** The address by its number alone: shorter, and it lasts when the title changes. */
const withoutWords = (path: string, id: string): string => path.replace(/\/\d+-[^/]+/, `/${id}`);

/** Everything an entry's page shows, for its current version or an older one. */
export const entryShown = (
	page: EntryPage,
	{ origin, now, isVersionPage = false }: { origin: string; now: Date; isVersionPage?: boolean },
): EntryShown => {
	const { shown } = page;
	const { view } = shown;
	const versionPath = `${page.url}/wersje/${shown.number}`;
	const lasting = origin + versionPath;
	const path = isVersionPage ? versionPath : page.url;
	return {
		kind: kindName(view.kind),
		title: bindWords(view.title),
		lead: view.lead && bindWords(view.lead),
		html: shownHtml(view.html),
		state: stateOf(page),
		facts: factsOf(page),
		files: view.files.map(fileLine),
		versions: page.versions.map((version) => versionLine(page, version)),
		metryka: metrykaOf(page, origin),
		exclusion: exclusionOf(shown),
		banner: bannerOf(page, isVersionPage),
		path,
		address: origin + withoutWords(path, page.id),
		citation: `${view.unit.officialName}, ${view.title}, Biuletyn Informacji Publicznej, wersja ${shown.number} z ${longDate(shown.from)}, ${lasting}`,
		print: `Wydruk wersji ${shown.number}, stan z ${longDate(now)}. Aktualna treść: ${origin}${page.url}`,
	};
};
