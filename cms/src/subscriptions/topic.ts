import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { codesWithin, type EntryKind, entryKinds, findSection, isSearchTopic, type Topic } from '#contract';

/** The same choice has the same key, whatever order it came in. */
export const topicKey = (topic: Topic): string =>
	createHash('sha256')
		.update(canonicalize({ ...topic, q: topic.q.toLowerCase() }) ?? '')
		.digest('hex');

export interface TopicNames {
	/** Name of the unit; null when the topic names none, undefined when there is no such unit. */
	readonly unit: string | null | undefined;
}

/** "Miasto Żagań: Uchwały, szukane „plan miejscowy”". */
export const topicTitle = (topic: Topic, { unit }: TopicNames): string => {
	const choice = [
		topic.section && findSection(topic.section)?.section.name,
		topic.kind && entryKinds[topic.kind as EntryKind],
		topic.county && `powiat ${topic.county}`,
		topic.q && `szukane „${topic.q}”`,
	].filter(Boolean);
	return `${unit ?? 'Województwo lubuskie'}: ${choice.length === 0 ? 'wszystkie nowe wpisy' : choice.join(', ')}`;
};

export interface Publishable {
	readonly unit: string;
	readonly section: string;
	readonly kind: string;
}

/** Whether a published entry belongs to a topic; of a saved search the engine decides, never this. */
export const matches = (topic: Topic, entry: Publishable): boolean =>
	!isSearchTopic(topic) &&
	(topic.unit === '' || topic.unit === entry.unit) &&
	(topic.kind === '' || topic.kind === entry.kind) &&
	(topic.section === '' || codesWithin(topic.section).includes(entry.section));
