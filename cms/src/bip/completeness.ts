import { Temporal } from 'temporal-polyfill';
import { entryKinds, findSection } from '#contract';
import type { FieldProblem } from '#platform/command/refusal.ts';
import type { EntryFiles } from './entries.files.ts';
import type { EntryDocument } from './entry.ts';
import { plainText } from './rich-text/nodes.ts';

const isoDate = /^\d{4}-\d{2}-\d{2}$/;
/** A day of the calendar: 2026-02-31 is none. */
const isDate = (value: string): boolean => {
	if (!isoDate.test(value)) return false;
	try {
		Temporal.PlainDate.from(value, { overflow: 'reject' });
		return true;
	} catch {
		return false;
	}
};

const required: readonly [keyof EntryDocument, string][] = [
	['title', 'Podaj tytuł wpisu.'],
	['producedByName', 'Podaj imię i nazwisko osoby, która wytworzyła informację (art. 8 ust. 6 pkt 2 u.d.i.p.).'],
	['responsibleName', 'Podaj imię i nazwisko osoby odpowiedzialnej za treść (art. 8 ust. 6 pkt 2 u.d.i.p.).'],
	['responsibleFunction', 'Podaj funkcję osoby odpowiedzialnej za treść.'],
	['producedOn', 'Podaj datę wytworzenia informacji (art. 8 ust. 6 pkt 4 u.d.i.p.).'],
];

const dates: readonly [keyof EntryDocument, string][] = [
	['producedOn', 'Data wytworzenia'],
	['validFrom', 'Data „obowiązuje od”'],
	['validTo', 'Data „obowiązuje do”'],
];

const exclusion: readonly [keyof EntryDocument, string][] = [
	['exclusionScope', 'Napisz, czego wpis nie ujawnia (art. 8 ust. 5 u.d.i.p.).'],
	['exclusionBasis', 'Podaj podstawę prawną ograniczenia jawności (art. 8 ust. 5 u.d.i.p.).'],
	['exclusionBy', 'Podaj, kto ograniczył jawność (art. 8 ust. 5 u.d.i.p.).'],
];

const text = (entry: EntryDocument, field: keyof EntryDocument): string => String(entry[field] ?? '').trim();

type Say = (path: string, message: string) => void;

/** Ids of files that lead nowhere. */
type LostFiles = Pick<EntryFiles, 'lostAttached' | 'lostInText' | 'attached'>;
const lost = 'nie ma go w Twojej jednostce. Usuń go z wpisu i dodaj jeszcze raz.';

const checkFiles = (files: LostFiles, say: Say): void => {
	if (files.lostAttached.length > 0) say('files', `Jednego z plików nie można opublikować: ${lost}`);
	if (files.lostInText.length > 0) say('content', `Treść: jednego z plików nie można opublikować: ${lost}`);
	if (files.attached.length > 50) say('files', 'Wpis może mieć najwyżej 50 plików, razem z tymi w treści.');
};

const checkContent = (entry: EntryDocument, say: Say): void => {
	for (const [field, message] of required) if (!text(entry, field)) say(field, message);
	if (text(entry, 'title').length > 300) say('title', 'Tytuł może mieć najwyżej 300 znaków.');
	if (!findSection(text(entry, 'section'))) say('section', 'Wybierz dział biuletynu.');
	if (!(text(entry, 'kind') in entryKinds)) say('kind', 'Wybierz rodzaj wpisu.');
	if (!plainText(entry.content) && !entry.files?.length) say('content', 'Wpisz treść albo dodaj plik.');
};

const checkDates = (entry: EntryDocument, today: string, say: Say): void => {
	for (const [field, name] of dates) {
		const value = text(entry, field);
		if (value && !isDate(value)) say(field, `${name}: podaj datę w postaci RRRR-MM-DD, np. 2026-11-24.`);
	}
	const [made, from, to] = [text(entry, 'producedOn'), text(entry, 'validFrom'), text(entry, 'validTo')];
	if (isDate(made) && made > today) say('producedOn', 'Data wytworzenia nie może być z przyszłości.');
	if (isDate(from) && isDate(to) && to < from) say('validTo', '„Obowiązuje do” nie może być przed „obowiązuje od”.');
};

const checkExclusion = (entry: EntryDocument, say: Say): void => {
	const isUsed = text(entry, 'exclusionInterest') || exclusion.some(([field]) => text(entry, field));
	if (!isUsed) return;
	for (const [field, message] of exclusion) if (!text(entry, field)) say(field, message);
};

/**
 * What an entry lacks before it may be handed in; an empty list means: complete.
 * Source: art. 8(5) and (6) u.d.i.p.
 * @param today plain date in Warsaw
 * @param files the entry's files as they were found
 */
export const missingIn = (entry: EntryDocument, today: string, files: LostFiles): FieldProblem[] => {
	const problems: FieldProblem[] = [];
	const say: Say = (path, message) => problems.push({ path, message });
	checkContent(entry, say);
	checkFiles(files, say);
	checkDates(entry, today, say);
	checkExclusion(entry, say);
	return problems;
};
