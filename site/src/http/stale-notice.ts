import type { Kept } from '../data/tagged-cache.ts';
import { timeOfDay } from '../view/dates.ts';
import type { FinishedPage } from './finished-page.ts';
import { finishPage } from './finished-page.ts';

/** Where the layout leaves room for a notice that only the server can know. */
export const NOTICE_PLACE = '<!--notice-->';

/**
 * The last good page, saying that it is a copy. For the time when the CMS does not answer; browsers must not keep it.
 */
export const withStaleNotice = ({ value, storedAt }: Kept<FinishedPage>): FinishedPage => {
	const place = value.body.indexOf(NOTICE_PLACE);
	const notice =
		'<div class="alert-strip" role="status"><div class="wrap"><p><strong>Pokazujemy kopię tej strony z godziny ' +
		`${timeOfDay(new Date(storedAt))}.</strong> Serwer biuletynów chwilowo nie odpowiada; nowszych zmian może tu nie być.</p></div></div>`;
	const body =
		place === -1
			? value.body
			: Buffer.concat([
					value.body.subarray(0, place),
					Buffer.from(notice),
					value.body.subarray(place + NOTICE_PLACE.length),
				]);
	return finishPage(value.status, [...withoutCaching(value), ['cache-control', 'no-store']], body, { withEtag: false });
};

const dropped = new Set(['cache-control', 'etag', 'vary', 'content-length']);

const withoutCaching = ({ headers }: FinishedPage): [string, string][] => {
	const pairs: [string, string][] = [];
	for (let at = 0; at + 1 < headers.length; at += 2) {
		const [name, value] = [headers[at], headers[at + 1]];
		if (name !== undefined && value !== undefined && !dropped.has(name)) pairs.push([name, value]);
	}
	return pairs;
};
