/** States of a working copy. Public state is another matter: it lives on the publication head. */
export const entryStates = ['draft', 'handed-in', 'published', 'withdrawn'] as const;
export type EntryState = (typeof entryStates)[number];

export const commandNames = [
	'hand-in',
	'return',
	'publish',
	'correct',
	'drop-correction',
	'withdraw',
	'cancel',
] as const;
export type CommandName = (typeof commandNames)[number];

export interface LifecycleFacts {
	/** A version of the entry is or was public. */
	readonly hasPublicVersion: boolean;
	/** The working copy corrects a text that has a version. */
	readonly isCorrection: boolean;
	/** An approved version waits for its time. */
	readonly isScheduled: boolean;
}

/** From which states a command may be given; who may give it is in `entries.access.ts`. */
export const isPossible = (command: CommandName, state: EntryState, facts: LifecycleFacts): boolean => {
	switch (command) {
		case 'hand-in':
			return state === 'draft';
		case 'return':
		case 'publish':
			return state === 'handed-in';
		case 'correct':
			return (state === 'published' || state === 'withdrawn') && !facts.isScheduled;
		case 'drop-correction':
			return state === 'draft' && facts.isCorrection;
		case 'withdraw':
			return (state === 'published' || state === 'draft') && facts.hasPublicVersion && !facts.isScheduled;
		case 'cancel':
			return facts.isScheduled;
	}
};

const editorial: readonly CommandName[] = ['hand-in', 'correct', 'drop-correction'];

/** Commands whose buttons a person with these roles sees on an entry in this state. */
export const availableCommands = (
	state: EntryState,
	roles: readonly string[],
	facts: LifecycleFacts & { readonly isRegionalAdmin: boolean },
): CommandName[] => {
	const publishes = facts.isRegionalAdmin || roles.includes('publisher');
	const edits = publishes || roles.includes('editor');
	return commandNames.filter(
		(name) => (editorial.includes(name) ? edits : publishes) && isPossible(name, state, facts),
	);
};
