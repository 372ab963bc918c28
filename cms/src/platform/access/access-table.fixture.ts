import { randomUUID } from 'node:crypto';
import { ObjectId } from 'mongodb';
import { type Booted, boot, type RestAnswer, type RestOptions } from '../testing/boot.ts';
import { enrol } from '../testing/people.ts';

/** The offices of the table; everybody in it works in `own`. */
export const offices = { own: 'zagan', other: 'zary' } as const;
export type Place = keyof typeof offices;

/** Columns of the table, in their order. `mixed` is an editor in the own office and only an analyst in the other. */
export const columns = [
	'regional-admin',
	'unit-admin',
	'publisher',
	'editor',
	'clerk',
	'head',
	'analyst',
	'mixed',
	'anonymous',
	'resident',
] as const;
export type Column = (typeof columns)[number];

export interface Region extends Booted {
	readonly tokens: Readonly<Record<Column, string | undefined>>;
	as(column: Column, method: string, path: string, options?: RestOptions): Promise<RestAnswer>;
	/** The document as it is stored, to see whether a refused request changed it. */
	stored(target: Target): Promise<string>;
	/** A document of the collection in the office, fresh for one request. */
	make(collection: string, place: Place): Promise<Target>;
}

export interface Target {
	readonly collection: string;
	readonly id: string;
	readonly unit: string;
	readonly email: string;
	readonly filename: string;
}

const unitRow = (slug: string) => ({
	_id: slug,
	name: `Miasto ${slug}`,
	officialName: `Urząd Miejski ${slug}`,
	kind: 'gmina-miejska',
	teryt: '0000000',
	street: 'Rynek 1',
	postalCode: '68-100',
	city: 'Miasto',
	phone: '68 000 00 01',
	email: `urzad@${slug}.example`,
	editorialOffice: 'Redakcja',
	editorialAddress: 'Rynek 1',
	editorName: 'Ewa Nowak',
	editorPhone: '68 000 00 02',
	editorEmail: `bip@${slug}.example`,
	isDemonstration: true,
	fourEyes: true,
});

const tokensOf = async (system: Booted): Promise<Record<Column, string | undefined>> => {
	const own = (...roles: string[]) => [{ unit: offices.own, roles }];
	const token = async (column: string, units: { unit: string; roles: string[] }[], isRegionalAdmin = false) =>
		(await enrol(system, { email: `${column}@table.example`, units, isRegionalAdmin })).token;
	const resident = await enrol(system, { email: 'resident@table.example' }, 'residents');
	return {
		'regional-admin': await token('regional-admin', [], true),
		'unit-admin': await token('unit-admin', own('unit-admin')),
		publisher: await token('publisher', own('publisher')),
		editor: await token('editor', own('editor')),
		clerk: await token('clerk', own('clerk')),
		head: await token('head', own('head')),
		analyst: await token('analyst', own('analyst')),
		mixed: await token('mixed', [...own('editor'), { unit: offices.other, roles: ['analyst'] }]),
		anonymous: undefined,
		resident: resident.token,
	};
};

let entryNumber = 900_000;
const nextEntry = (): number => {
	entryNumber += 1;
	return entryNumber;
};

type Maker = (system: Booted, unit: string) => Promise<Partial<Target>>;

const makers: Readonly<Record<string, Maker>> = {
	'bip-entries': async ({ services }, unit) => {
		const _id = nextEntry();
		const now = new Date();
		const row = {
			_id,
			unit,
			title: 'Zarządzenie',
			state: 'draft',
			rev: 0,
			editors: [],
			createdAt: now,
			updatedAt: now,
		};
		await services.db.collection<{ _id: number }>('bip-entries').insertOne(row);
		return { id: String(_id) };
	},
	files: async ({ services }, unit) => {
		const { blobs } = await import('../files/files.collection.ts');
		const sha256 = await blobs().put(Buffer.from('treść'));
		const filename = `${randomUUID()}.txt`;
		const row = {
			unit,
			title: 'Plik',
			sha256,
			filename,
			downloadName: 'plik.txt',
			mimeType: 'text/plain',
			filesize: 6,
		};
		const { insertedId } = await services.db
			.collection('files')
			.insertOne({ ...row, createdAt: new Date(), updatedAt: new Date() });
		return { id: insertedId.toHexString(), filename };
	},
	'error-reports': async ({ services }, unit) => {
		const row = { unit, number: 1, entry: '1', entryTitle: 'Wpis', message: 'Błąd w dacie', state: 'new' };
		const { insertedId } = await services.db
			.collection('error-reports')
			.insertOne({ ...row, createdAt: new Date(), updatedAt: new Date() });
		return { id: insertedId.toHexString() };
	},
	units: async (_, unit) => ({ id: unit }),
	staff: async (system, unit) => {
		const email = `${randomUUID()}@target.example`;
		return { id: (await enrol(system, { email, units: [{ unit, roles: ['editor'] }] })).id, email };
	},
	residents: async (system) => {
		const email = `${randomUUID()}@target.example`;
		return { id: (await enrol(system, { email }, 'residents')).id, email };
	},
	'search-bets': async ({ services }) => {
		const row = { phrases: ['dowód'], title: 'Dowód', url: '/szukaj', isOn: true };
		const { insertedId } = await services.db
			.collection('search-bets')
			.insertOne({ ...row, createdAt: new Date(), updatedAt: new Date() });
		return { id: insertedId.toHexString() };
	},
	'search-synonyms': async ({ services }) => {
		const row = { asked: ['kopciuch'], meant: ['piec'], isOn: true };
		const { insertedId } = await services.db
			.collection('search-synonyms')
			.insertOne({ ...row, createdAt: new Date(), updatedAt: new Date() });
		return { id: insertedId.toHexString() };
	},
	'payload-preferences': async ({ services }) => {
		const owner = { relationTo: 'staff', value: new ObjectId() };
		const row = { user: owner, key: 'list', value: {}, createdAt: new Date(), updatedAt: new Date() };
		return { id: (await services.db.collection('payload-preferences').insertOne(row)).insertedId.toHexString() };
	},
};

/** The product with two offices and one person a column. */
export const openRegion = async (name: string): Promise<Region> => {
	const system = await boot(name);
	await system.services.db
		.collection<{ _id: string }>('units')
		.insertMany([unitRow(offices.own), unitRow(offices.other)]);
	const tokens = await tokensOf(system);
	return {
		...system,
		tokens,
		as: (column, method, path, options) => system.rest(method, path, { token: tokens[column], ...options }),
		stored: async ({ collection, id }) => {
			const _id = collection === 'bip-entries' ? Number(id) : ObjectId.isValid(id) ? new ObjectId(id) : id;
			return JSON.stringify(await system.services.db.collection(collection).findOne({ _id: _id as ObjectId }));
		},
		make: async (collection, place) => {
			const unit = offices[place];
			const made = await makers[collection]?.(system, unit);
			return {
				collection,
				unit,
				id: '000000000000000000000000',
				email: 'nobody@target.example',
				filename: 'none.txt',
				...made,
			};
		},
	};
};
