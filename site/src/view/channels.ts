import { entryKindCodes, findSection } from '@wrota/cms/contract';
import { entryKindName } from './entry.ts';
import { withParams } from './pages.ts';
import { type Asked, searchUrl } from './search-question.ts';

/** A choice of entries that a channel can tell of. */
export interface Channel {
	readonly unit?: string | undefined;
	readonly section?: string | undefined;
	readonly kind?: string | undefined;
}

/** Address of the Atom channel. */
export const channelUrl = ({ unit, section, kind }: Channel): string =>
	withParams(unit ? `/bip/${unit}.atom` : '/bip.atom', { dzial: section, rodzaj: kind });

/** Reads what a channel's address asks for; null when it names a section or kind that there is not. */
export const channelOf = (params: URLSearchParams, unit?: string): Channel | null => {
	const section = params.get('dzial') ?? undefined;
	const kind = params.get('rodzaj') ?? undefined;
	if (section !== undefined && findSection(section) === undefined) return null;
	if (kind !== undefined && !(entryKindCodes as readonly string[]).includes(kind)) return null;
	return { unit, section, kind };
};

/** "Żagań: Uchwały", "Uchwały w województwie lubuskim". */
export const channelTitle = ({ section, kind }: Channel, unitName?: string): string => {
	const choice = [
		section === undefined ? null : (findSection(section)?.section.name ?? section),
		kind === undefined ? null : entryKindName(kind),
	].filter(Boolean);
	const what = choice.length === 0 ? 'wszystkie nowe wpisy' : choice.join(', ');
	return `${unitName ?? 'Województwo lubuskie'}: ${what}`;
};

/** Page for people that shows the same entries. */
export const channelPage = ({ unit, section, kind }: Channel): string => {
	if (kind !== undefined) return searchUrl({ kind, ...(unit ? { unit } : {}), ...(section ? { section } : {}) });
	if (unit === undefined) return section === undefined ? '/bip' : searchUrl({ section });
	return section === undefined ? `/bip/${unit}` : `/bip/${unit}/${section}`;
};

/** Address of the channel of a saved search: the same question at another door. */
export const searchChannelUrl = (asked: Asked): string =>
	searchUrl({ ...asked, archive: false, page: 1 }).replace('/szukaj', '/szukaj.atom');

/** Address of the form for news by e-mail, filled in with a choice. */
export const subscribeUrl = (choice: Channel & { readonly q?: string; readonly county?: string }): string =>
	withParams('/subskrypcja', {
		jednostka: choice.unit,
		dzial: choice.section,
		rodzaj: choice.kind,
		powiat: choice.county,
		q: choice.q,
	});
