import type { SearchRecord } from '@wrota/search';
import { signaturesIn } from '@wrota/search/signatures';
import type { Db } from 'mongodb';
import { type EntryKind, type EntryView, entryKinds, entryUrl, fileUrl, findSection } from '#contract';
import { digestOfJson } from '#platform/journal/journal.ts';
import { type PublicationHead, publicationAt, stateAt } from '#platform/publishing/heads.ts';
import { headsOf, versionsOf } from '#platform/publishing/store.ts';

const collection = 'bip-entries';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const textOfHtml = (html: string): string =>
	html
		.replaceAll(/<\/(p|h[2-4]|li|tr|caption)>|<br>/g, '\n')
		.replaceAll(/<\/t[dh]>/g, ' ')
		.replaceAll(/<[^>]+>/g, '')
		.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_whole, name: string) => entities[name] ?? '')
		.trim();
const headingsOfHtml = (html: string): string[] =>
	[...html.matchAll(/<h[2-4]>(.*?)<\/h[2-4]>/gs)].map((match) => textOfHtml(match[1] ?? ''));

const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

const recordOf = (
	head: PublicationHead,
	view: EntryView,
	texts: ReadonlyMap<string, string>,
	now: Date,
): SearchRecord => {
	const publication = publicationAt(head, now);
	const place = findSection(view.section);
	const body = textOfHtml(view.html);
	const rev = digestOfJson([
		head.state,
		publication.version,
		publication.from.toISOString(),
		publication.to?.toISOString() ?? null,
	]);
	return {
		id: `${collection}_${head.document}`,
		collection,
		document: head.document,
		unit: head.unit,
		unitName: view.unit.name,
		county: view.unit.county,
		kind: view.kind,
		kindLabel: entryKinds[view.kind as EntryKind] ?? view.kind,
		section: view.section,
		sectionGroup: place?.parent?.code ?? view.section,
		sectionLabel: place?.section.name ?? view.section,
		title: view.title,
		lead: view.lead ?? '',
		headings: headingsOfHtml(view.html),
		body,
		files: view.files.map((file) => ({ name: file.title, text: texts.get(file.sha256) ?? '', url: fileUrl(file) })),
		signatures: signaturesIn(`${view.title}\n${view.lead ?? ''}\n${body.slice(0, 5_000)}`),
		publishedAt: seconds(head.firstPublishedAt),
		from: seconds(publication.from),
		to: publication.to ? seconds(publication.to) : null,
		archived: stateAt(head, now) === 'withdrawn',
		year: Number(view.producedOn.slice(0, 4)),
		url: entryUrl({ unit: head.unit, section: view.section, id: head.document, title: view.title }),
		rev,
	};
};

/** Search records of these documents as they are public now; a document that is missing in the answer must leave the index. */
export const searchRecords = async (
	db: Db,
	documents: readonly string[],
	now = new Date(),
): Promise<SearchRecord[]> => {
	const heads = await headsOf(db)
		.find({ _id: { $in: documents.map((document) => `${collection}/${document}`) } })
		.toArray();
	const visible = heads.filter((head) => stateAt(head, now) !== 'hidden');
	const wanted = visible.map((head) => `${head._id}/${publicationAt(head, now).version}`);
	const rows = await versionsOf<EntryView>(db)
		.find({ _id: { $in: wanted } })
		.toArray();
	const views = new Map(rows.map((row) => [row.document, row]));
	const shas = rows.flatMap((row) => row.files);
	const texts = await db
		.collection<{ _id: string; text: string }>('file_texts')
		.find({ _id: { $in: [...shas] } })
		.toArray();
	const textOf = new Map(texts.map((row) => [row._id, row.text]));
	return visible.flatMap((head) => {
		const row = views.get(head.document);
		return row ? [recordOf(head, row.view, textOf, now)] : [];
	});
};
