import { coveredBy, type Mark } from './marks.ts';

const excerptLetters = 260;
const leadInLetters = 70;

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Text from `start` to `end` as HTML: everything escaped, marks as `<mark>`, white space joined. */
export const toHtml = (text: string, marks: readonly Mark[], start = 0, end = text.length): string => {
	let html = '';
	let at = start;
	for (const mark of marks) {
		if (mark.start < at || mark.end > end) continue;
		html += `${escapeHtml(text.slice(at, mark.start))}<mark>${escapeHtml(text.slice(mark.start, mark.end))}</mark>`;
		at = mark.end;
	}
	return `${html}${escapeHtml(text.slice(at, end))}`.replaceAll(/\s+/g, ' ').trim();
};

/** The mark at which a window of the excerpt's length holds the most different words, then the most marks. */
const bestStart = (marks: readonly Mark[]): number => {
	let best = { score: 0, start: 0 };
	for (const [index, { start }] of marks.entries()) {
		const inside = marks.slice(index, index + 40).filter(({ end }) => end <= start + excerptLetters - leadInLetters);
		const score = coveredBy(inside).size * 100 + Math.min(inside.length, 40);
		if (score > best.score) best = { score, start };
	}
	return best.start;
};

const wordStart = (text: string, at: number): number => {
	const space = text.slice(at, at + 30).search(/\s/);
	return at === 0 || space < 0 ? at : at + space + 1;
};

const wordEnd = (text: string, at: number): number => {
	if (at >= text.length) return text.length;
	const space = text.slice(0, at).search(/\s\S*$/);
	return space > at - 30 ? space : at;
};

/** The most telling part of a text as safe HTML, with "…" where it was cut. */
export const excerptOf = (text: string, marks: readonly Mark[]): string => {
	const wanted = Math.max(0, bestStart(marks) - leadInLetters);
	const start = wordStart(text, Math.max(0, Math.min(wanted, text.length - excerptLetters)));
	const end = wordEnd(text, start + excerptLetters);
	const html = toHtml(text, marks, start, end);
	return `${start > 0 ? '… ' : ''}${html}${end < text.length ? ' …' : ''}`;
};
