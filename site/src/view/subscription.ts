import { type CommandRefusal, entryKinds, type Rhythm, rhythms, sectionTree, type Topic } from '@wrota/cms/contract';

/** What the form for news by e-mail holds. */
export interface SubscriptionForm {
	readonly topic: Topic;
	readonly email: string;
	readonly rhythm: Rhythm;
}

/** Reads the form, sent or prefilled by an address. */
export const subscriptionForm = (fields: URLSearchParams): SubscriptionForm => {
	const text = (name: string) => (fields.get(name) ?? '').trim();
	const rhythm = text('rytm');
	return {
		topic: {
			unit: text('jednostka'),
			section: text('dzial'),
			kind: text('rodzaj'),
			county: text('powiat'),
			q: text('q'),
		},
		email: text('email'),
		rhythm: rhythms.find((one) => one === rhythm) ?? 'daily',
	};
};

export interface Choice {
	readonly value: string;
	readonly name: string;
}

/** Sections with their groups before them. */
export const sectionChoices: readonly Choice[] = sectionTree.flatMap((group) => [
	{ value: group.code, name: group.name },
	...group.children.map((one) => ({ value: one.code, name: `${group.name} › ${one.name}` })),
]);

export const kindChoices: readonly Choice[] = Object.entries(entryKinds).map(([value, name]) => ({ value, name }));

export const rhythmWords: Readonly<Record<Rhythm, string>> = {
	daily: 'Raz dziennie, o 7:00',
	'at-once': 'Od razu po publikacji',
};

/** Ids of the form's fields by the names that a refusal uses. */
export const fieldIds: Readonly<Record<string, string>> = {
	email: 'email',
	rhythm: 'rytm-daily',
	'topic.unit': 'jednostka',
	'topic.section': 'dzial',
	'topic.kind': 'rodzaj',
	'topic.q': 'slowa',
};

/** HTTP status of a page that shows a refusal. */
export const refusalStatus = ({ code }: CommandRefusal): number => {
	if (code === 'rate-limited') return 429;
	if (code === 'unavailable') return 503;
	return code === 'not-found' ? 404 : 422;
};
