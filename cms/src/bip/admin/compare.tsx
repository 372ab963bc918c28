import { Gutter, SetStepNav } from '@payloadcms/ui';
import { getHTMLDiffComponents } from '@payloadcms/ui/rsc';
import { redirect } from 'next/navigation.js';
import type { DocumentViewServerProps } from 'payload';
import { polishMoment } from '#platform/admin/polish-dates.ts';
import { type ComparedPart, type ComparedText, comparisonOf, noPart } from '../entries.compare.ts';

const escapeHtml = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const asHtml = ({ title, lead, html, files }: ComparedText): string =>
	[
		`<h2>${escapeHtml(title)}</h2>`,
		lead ? `<p>${escapeHtml(lead)}</p>` : '',
		html,
		files.length > 0 ? `<h3>Pliki</h3><ul>${files.map((name) => `<li>${escapeHtml(name)}</li>`).join('')}</ul>` : '',
	].join('');

const list = '/admin/collections/bip-entries';

/** The way back above the page. */
const Trail = ({ id, title }: { readonly id: string; readonly title: string }) => (
	<SetStepNav nav={[{ label: 'Wpisy', url: list }, { label: title, url: `${list}/${id}` }, { label: 'Porównanie' }]} />
);

const Note = ({ title, text }: { readonly title: string; readonly text: string }) => (
	<section className="w-empty">
		<h2>{title}</h2>
		<p>{text}</p>
	</section>
);

/** Section, dates, persons, basis: what readers see around the text, old beside new. */
const Parts = ({ parts }: { readonly parts: readonly ComparedPart[] }) => (
	// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
	<section className="w-sheet w-compare__parts" aria-labelledby="compare-parts" tabIndex={0}>
		<h2 id="compare-parts" className="w-compare__label">
			Dział, daty i metryka
		</h2>
		<table>
			<thead>
				<tr>
					<th scope="col">Pole</th>
					<th scope="col">Było</th>
					<th scope="col">Jest</th>
				</tr>
			</thead>
			<tbody>
				{parts.map(({ name, before, now }) => (
					<tr key={name} className={before === now ? undefined : 'w-compare__changed'}>
						<th scope="row">{name}</th>
						<td>{before === now || before === noPart ? before : <del>{before}</del>}</td>
						<td>{before === now ? 'bez zmian' : <ins>{now}</ins>}</td>
					</tr>
				))}
			</tbody>
		</table>
	</section>
);

/** Tab of an entry: what residents read now beside the working copy, changed words marked in both. */
export const Compare = async ({ doc, initPageResult }: DocumentViewServerProps) => {
	if (!initPageResult.permissions?.canAccessAdmin) redirect('/admin/login');
	const { before, now, parts } = await comparisonOf(initPageResult.req.payload, { id: doc.id });
	if (!before) {
		return (
			<Gutter className="w-compare">
				<Trail id={String(doc.id)} title={now.title} />
				<Note
					title="Nie ma jeszcze z czym porównać"
					text="Ten wpis nie był publikowany. Po pierwszej publikacji zobaczysz tu, co zmieniło się od ostatniej wersji."
				/>
			</Gutter>
		);
	}
	const [from, to] = [asHtml(before), asHtml(now)];
	const isSame = from === to && parts.every((part) => part.before === part.now);
	const { From, To } = getHTMLDiffComponents({ fromHTML: from, toHTML: to });
	return (
		<Gutter className="w-compare">
			<Trail id={String(doc.id)} title={now.title} />
			{isSame && (
				<Note title="Nic się nie zmieniło" text="Tekst, pliki i metryka są takie same jak w ostatniej wersji." />
			)}
			<div className="w-compare__sides">
				<section aria-labelledby="compare-before">
					<h2 id="compare-before" className="w-compare__label">
						Wersja {before.number}, zatwierdzona {polishMoment(before.approvedAt)}
					</h2>
					{From}
				</section>
				<section aria-labelledby="compare-now">
					<h2 id="compare-now" className="w-compare__label">
						Teraz
					</h2>
					{To}
				</section>
			</div>
			<Parts parts={parts} />
		</Gutter>
	);
};
