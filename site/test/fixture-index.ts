import { entryKinds, entryUrl, findSection } from '@wrota/cms/contract';
import { createSender, type SearchRecord } from '@wrota/search';
import { type Draft, drafts, producedOn } from './fixture-entries.ts';
import { units } from './fixture-units.ts';

const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

const recordOf = (draft: Draft): SearchRecord => {
	const unit = units.find((one) => one.slug === draft.unit);
	const place = findSection(draft.section);
	const published = seconds(draft.times[0] ?? '');
	const to = draft.to === undefined ? null : seconds(draft.to);
	return {
		id: `bip-entries_${draft.id}`,
		collection: 'bip-entries',
		document: draft.id,
		unit: draft.unit,
		unitName: unit?.name ?? '',
		county: unit?.county ?? null,
		kind: draft.kind,
		kindLabel: (entryKinds as Record<string, string>)[draft.kind] ?? draft.kind,
		section: draft.section,
		sectionGroup: place?.parent?.code ?? draft.section,
		sectionLabel: place?.section.name ?? draft.section,
		title: draft.title,
		lead: draft.lead,
		headings: [],
		body: draft.html.replaceAll(/<[^>]*>/g, ' '),
		files: (draft.files ?? []).map((file) => ({
			name: file.filename,
			text: `${file.title}. Warunki udziału i wzór umowy dzierżawy.`,
		})),
		signatures: [],
		publishedAt: published,
		from: published,
		to,
		archived: draft.withdrawal !== undefined,
		year: Number((draft.producedOn ?? producedOn).slice(0, 4)),
		url: entryUrl(draft),
		rev: 'fixture-1',
	};
};

/** Puts the fixture's entries into a real index. */
export const fillFixtureIndex = async (engine: { url: string; apiKey: string; index: string }): Promise<void> => {
	const sender = createSender(engine);
	await sender.prepare();
	await sender.send({ upsert: drafts.map(recordOf), remove: [] });
};
