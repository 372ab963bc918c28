import { type Booted, boot } from '#platform/testing/boot.ts';
import { units as unitSeeds } from '../../seed/index.ts';
import { createSeedPort } from '../../seed/product-port.ts';
import { headerParagraph } from './text.fixture.ts';

export interface Office extends Booted {
	readonly port: ReturnType<typeof createSeedPort>;
	/** A complete entry of Żagań, saved by its editor; answers its id. */
	draft(change?: Readonly<Record<string, unknown>>): Promise<string>;
	/** A draft handed in by its editor; answers id and digest. */
	handedIn(change?: Readonly<Record<string, unknown>>): Promise<{ id: string; digest: string }>;
	published(change?: Readonly<Record<string, unknown>>): Promise<string>;
}

export const editor = 'editor@zagan.example';
export const publisher = 'publisher@zagan.example';

const complete = {
	unit: 'zagan',
	section: 'komunikaty',
	kind: 'informacja',
	title: 'Zamknięcie ulicy Sosnowej',
	lead: 'Objazd prowadzi ulicą Leśną.',
	content: headerParagraph('Ulica będzie zamknięta od poniedziałku.'),
	files: [],
	publisher: '',
	producedByName: 'Tymon Próbny',
	producedByFunction: 'inspektor',
	responsibleName: 'Halina Próbna',
	responsibleFunction: 'burmistrz',
	producedOn: '2026-11-20',
	validFrom: null,
	validTo: null,
	exclusionScope: null,
	exclusionBasis: null,
	exclusionBy: null,
	exclusionInterest: null,
};

/** Two offices with an editor and a publisher each, on a database of its own. */
export const openOffice = async (name: string): Promise<Office> => {
	const booted = await boot(name);
	const port = createSeedPort(booted.services);
	for (const slug of ['zagan', 'szprotawa']) {
		const unit = unitSeeds.find((seed) => seed.slug === slug);
		if (!unit) throw new Error(`No unit ${slug} in the seed.`);
		await port.createUnit(unit);
		for (const role of ['editor', 'publisher', 'unit-admin'] as const)
			await port.createStaff({
				email: `${role}@${slug}.example`,
				name: `${role} ${slug}`,
				function: 'inspektor',
				isRegionalAdmin: false,
				grants: [{ unit: slug, roles: [role] }],
			});
	}
	const draft = (change = {}) => port.createEntry({ ...complete, ...change } as never, editor);
	const handedIn = async (change = {}) => {
		const id = await draft(change);
		const { digest } = await port.command('hand-in', id, {}, editor);
		return { id, digest };
	};
	return {
		...booted,
		port,
		draft,
		handedIn,
		published: async (change = {}) => {
			const { id, digest } = await handedIn(change);
			await port.command('publish', id, { digest }, publisher);
			return id;
		},
	};
};
