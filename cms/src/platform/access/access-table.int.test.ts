import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RestAnswer, RestOptions } from '../testing/boot.ts';
import { type Column, columns, offices, openRegion, type Place, type Region } from './access-table.fixture.ts';
import { command, operations, upload } from './access-table.operations.ts';

/**
 * Who may do what, one line a case. Columns: regional-admin, unit-admin, publisher, editor, clerk, head, analyst (all in
 * the own office), mixed (editor in the own office, analyst in the other), anonymous, resident.
 * A cell is the status of the answer; for lists, counts and bulk operations the number of documents when it is 200.
 */
const table = `
bip-entries | create                   | own   | 201 403 201 201 403 403 403 201 403 403
bip-entries | create                   | other | 201 403 403 403 403 403 403 403 403 403
bip-entries | create by cookie         | other | 201 403 403 403 403 403 403 403 403 403
bip-entries | list                     | own   |   1   1   1   1 403   1 403   1 403 403
bip-entries | list                     | other |   1   0   0   0 403   0 403   0 403 403
bip-entries | list with overrideAccess | own   |   1   1   1   1 403   1 403   1 403 403
bip-entries | list with overrideAccess | other |   1   0   0   0 403   0 403   0 403 403
bip-entries | list by POST             | own   |   1   1   1   1 403   1 403   1 403 403
bip-entries | list by POST             | other |   1   0   0   0 403   0 403   0 403 403
bip-entries | count                    | own   |   1   1   1   1 403   1 403   1 403 403
bip-entries | count                    | other |   1   0   0   0 403   0 403   0 403 403
bip-entries | read                     | own   | 200 200 200 200 403 200 403 200 403 403
bip-entries | read                     | other | 200 404 404 404 403 404 403 404 403 403
bip-entries | change                   | own   | 200 403 200 200 403 403 403 200 403 403
bip-entries | change                   | other | 200 403 403 403 403 403 403 403 403 403
bip-entries | change many              | own   | 403 403 403 403 403 403 403 403 403 403
bip-entries | change many              | other | 403 403 403 403 403 403 403 403 403 403
bip-entries | delete                   | own   | 403 403 403 403 403 403 403 403 403 403
bip-entries | delete                   | other | 403 403 403 403 403 403 403 403 403 403
bip-entries | delete many              | own   | 403 403 403 403 403 403 403 403 403 403
bip-entries | delete many              | other | 403 403 403 403 403 403 403 403 403 403
bip-entries | duplicate                | own   | 404 404 404 404 404 404 404 404 404 404
bip-entries | duplicate                | other | 404 404 404 404 404 404 404 404 404 404
bip-entries | versions                 | own   | 404 404 404 404 404 404 404 404 404 404
bip-entries | versions                 | other | 404 404 404 404 404 404 404 404 404 404
bip-entries | restore                  | own   | 404 404 404 404 404 404 404 404 404 404
bip-entries | restore                  | other | 404 404 404 404 404 404 404 404 404 404
bip-entries | move                     | other | 200 403 200 200 403 403 403 200 403 403
bip-entries | preview                  | own   | 303 303 303 303 403 303 403 303 403 403
bip-entries | preview                  | other | 303 404 404 404 403 404 403 404 403 403
bip-entries | command hand-in          | own   | 422 403 422 422 404 403 404 422 401 401
bip-entries | command hand-in          | other | 422 404 404 404 404 404 404 404 401 401
bip-entries | command return           | own   | 409 403 409 403 404 403 404 403 401 401
bip-entries | command return           | other | 409 404 404 404 404 404 404 404 401 401
bip-entries | command publish          | own   | 409 403 409 403 404 403 404 403 401 401
bip-entries | command publish          | other | 409 404 404 404 404 404 404 404 401 401
bip-entries | command correct          | own   | 409 403 409 409 404 403 404 409 401 401
bip-entries | command correct          | other | 409 404 404 404 404 404 404 404 401 401
bip-entries | command drop-correction  | own   | 409 403 409 409 404 403 404 409 401 401
bip-entries | command drop-correction  | other | 409 404 404 404 404 404 404 404 401 401
bip-entries | command withdraw         | own   | 409 403 409 403 404 403 404 403 401 401
bip-entries | command withdraw         | other | 409 404 404 404 404 404 404 404 401 401
bip-entries | command cancel           | own   | 409 403 409 403 404 403 404 403 401 401
bip-entries | command cancel           | other | 409 404 404 404 404 404 404 404 401 401

files | create                   | own   | 201 403 201 201 403 403 403 201 403 403
files | create                   | other | 201 403 403 403 403 403 403 403 403 403
files | create by cookie         | other | 201 403 403 403 403 403 403 403 403 403
files | list                     | own   |   1   1   1   1 403   1 403   1 403 403
files | list                     | other |   1   0   0   0 403   0 403   0 403 403
files | list with overrideAccess | own   |   1   1   1   1 403   1 403   1 403 403
files | list with overrideAccess | other |   1   0   0   0 403   0 403   0 403 403
files | list by POST             | own   |   1   1   1   1 403   1 403   1 403 403
files | list by POST             | other |   1   0   0   0 403   0 403   0 403 403
files | count                    | own   |   1   1   1   1 403   1 403   1 403 403
files | count                    | other |   1   0   0   0 403   0 403   0 403 403
files | read                     | own   | 200 200 200 200 403 200 403 200 403 403
files | read                     | other | 200 404 404 404 403 404 403 404 403 403
files | change                   | own   | 200 403 200 200 403 403 403 200 403 403
files | change                   | other | 200 403 403 403 403 403 403 403 403 403
files | change many              | own   | 403 403 403 403 403 403 403 403 403 403
files | change many              | other | 403 403 403 403 403 403 403 403 403 403
files | delete                   | own   | 403 403 403 403 403 403 403 403 403 403
files | delete                   | other | 403 403 403 403 403 403 403 403 403 403
files | delete many              | own   | 403 403 403 403 403 403 403 403 403 403
files | delete many              | other | 403 403 403 403 403 403 403 403 403 403
files | duplicate                | own   | 404 404 404 404 404 404 404 404 404 404
files | duplicate                | other | 404 404 404 404 404 404 404 404 404 404
files | versions                 | own   | 404 404 404 404 404 404 404 404 404 404
files | versions                 | other | 404 404 404 404 404 404 404 404 404 404
files | restore                  | own   | 404 404 404 404 404 404 404 404 404 404
files | restore                  | other | 404 404 404 404 404 404 404 404 404 404
files | move                     | other | 200 403 200 200 403 403 403 200 403 403
files | file bytes               | own   | 200 200 200 200 403 200 403 200 403 403
files | file bytes               | other | 200 403 403 403 403 403 403 403 403 403
files | file by URL              | own   | 400 400 400 400 400 400 400 400 403 400

error-reports | create                   | own   | 403 403 403 403 403 403 403 403 403 403
error-reports | create                   | other | 403 403 403 403 403 403 403 403 403 403
error-reports | list                     | own   |   1   1   1   1 403 403 403   1 403 403
error-reports | list                     | other |   1   0   0   0 403 403 403   0 403 403
error-reports | list with overrideAccess | own   |   1   1   1   1 403 403 403   1 403 403
error-reports | list with overrideAccess | other |   1   0   0   0 403 403 403   0 403 403
error-reports | list by POST             | own   |   1   1   1   1 403 403 403   1 403 403
error-reports | list by POST             | other |   1   0   0   0 403 403 403   0 403 403
error-reports | count                    | own   |   1   1   1   1 403 403 403   1 403 403
error-reports | count                    | other |   1   0   0   0 403 403 403   0 403 403
error-reports | read                     | own   | 200 200 200 200 403 403 403 200 403 403
error-reports | read                     | other | 200 404 404 404 403 403 403 404 403 403
error-reports | change                   | own   | 403 403 403 403 403 403 403 403 403 403
error-reports | change                   | other | 403 403 403 403 403 403 403 403 403 403
error-reports | change many              | own   | 403 403 403 403 403 403 403 403 403 403
error-reports | change many              | other | 403 403 403 403 403 403 403 403 403 403
error-reports | delete                   | own   | 403 403 403 403 403 403 403 403 403 403
error-reports | delete                   | other | 403 403 403 403 403 403 403 403 403 403
error-reports | delete many              | own   | 403 403 403 403 403 403 403 403 403 403
error-reports | delete many              | other | 403 403 403 403 403 403 403 403 403 403
error-reports | duplicate                | own   | 404 404 404 404 404 404 404 404 404 404
error-reports | duplicate                | other | 404 404 404 404 404 404 404 404 404 404
error-reports | versions                 | own   | 404 404 404 404 404 404 404 404 404 404
error-reports | versions                 | other | 404 404 404 404 404 404 404 404 404 404
error-reports | restore                  | own   | 404 404 404 404 404 404 404 404 404 404
error-reports | restore                  | other | 404 404 404 404 404 404 404 404 404 404
error-reports | command settle           | own   | 200 200 200 200 404 404 404 200 401 401
error-reports | command settle           | other | 200 404 404 404 404 404 404 404 401 401

units | create                   | own   | 403 403 403 403 403 403 403 403 403 403
units | create                   | other | 403 403 403 403 403 403 403 403 403 403
units | list                     | own   |   1   1   1   1   1   1   1   1 403 403
units | list                     | other |   1   0   0   0   0   0   0   1 403 403
units | list with overrideAccess | own   |   1   1   1   1   1   1   1   1 403 403
units | list with overrideAccess | other |   1   0   0   0   0   0   0   1 403 403
units | list by POST             | own   |   1   1   1   1   1   1   1   1 403 403
units | list by POST             | other |   1   0   0   0   0   0   0   1 403 403
units | count                    | own   |   1   1   1   1   1   1   1   1 403 403
units | count                    | other |   1   0   0   0   0   0   0   1 403 403
units | read                     | own   | 200 200 200 200 200 200 200 200 403 403
units | read                     | other | 200 404 404 404 404 404 404 200 403 403
units | change                   | own   | 200 200 403 403 403 403 403 403 403 403
units | change                   | other | 200 403 403 403 403 403 403 403 403 403
units | change many              | own   | 403 403 403 403 403 403 403 403 403 403
units | change many              | other | 403 403 403 403 403 403 403 403 403 403
units | delete                   | own   | 403 403 403 403 403 403 403 403 403 403
units | delete                   | other | 403 403 403 403 403 403 403 403 403 403
units | delete many              | own   | 403 403 403 403 403 403 403 403 403 403
units | delete many              | other | 403 403 403 403 403 403 403 403 403 403
units | duplicate                | own   | 404 404 404 404 404 404 404 404 404 404
units | duplicate                | other | 404 404 404 404 404 404 404 404 404 404
units | versions                 | own   | 404 404 404 404 404 404 404 404 404 404
units | versions                 | other | 404 404 404 404 404 404 404 404 404 404
units | restore                  | own   | 404 404 404 404 404 404 404 404 404 404
units | restore                  | other | 404 404 404 404 404 404 404 404 404 404
units | tenant options           | own   |   2   1   1   1   1   1   1   2 401   0
units | command set-four-eyes    | own   | 200 200 403 403 403 403 403 403 401 401
units | command set-four-eyes    | other | 200 403 403 403 403 403 403 403 401 401

staff | create                   | own   | 403 403 403 403 403 403 403 403 403 403
staff | create                   | other | 403 403 403 403 403 403 403 403 403 403
staff | list                     | own   |   1   1   0   0   0   0   0   0 403 403
staff | list                     | other |   1   0   0   0   0   0   0   0 403 403
staff | list with overrideAccess | own   |   1   1   0   0   0   0   0   0 403 403
staff | list with overrideAccess | other |   1   0   0   0   0   0   0   0 403 403
staff | list by POST             | own   |   1   1   0   0   0   0   0   0 403 403
staff | list by POST             | other |   1   0   0   0   0   0   0   0 403 403
staff | count                    | own   |   1   1   0   0   0   0   0   0 403 403
staff | count                    | other |   1   0   0   0   0   0   0   0 403 403
staff | read                     | own   | 200 200 404 404 404 404 404 404 403 403
staff | read                     | other | 200 404 404 404 404 404 404 404 403 403
staff | change                   | own   | 403 403 403 403 403 403 403 403 403 403
staff | change                   | other | 403 403 403 403 403 403 403 403 403 403
staff | change many              | own   | 403 403 403 403 403 403 403 403 403 403
staff | change many              | other | 403 403 403 403 403 403 403 403 403 403
staff | delete                   | own   | 403 403 403 403 403 403 403 403 403 403
staff | delete                   | other | 403 403 403 403 403 403 403 403 403 403
staff | delete many              | own   | 403 403 403 403 403 403 403 403 403 403
staff | delete many              | other | 403 403 403 403 403 403 403 403 403 403
staff | duplicate                | own   | 404 404 404 404 404 404 404 404 404 404
staff | duplicate                | other | 404 404 404 404 404 404 404 404 404 404
staff | versions                 | own   | 404 404 404 404 404 404 404 404 404 404
staff | versions                 | other | 404 404 404 404 404 404 404 404 404 404
staff | restore                  | own   | 404 404 404 404 404 404 404 404 404 404
staff | restore                  | other | 404 404 404 404 404 404 404 404 404 404
staff | unlock                   | own   | 200 403 403 403 403 403 403 403 403 403
staff | unlock                   | other | 200 403 403 403 403 403 403 403 403 403
staff | first-register           | own   | 403 403 403 403 403 403 403 403 403 403
staff | set password             | own   | 403 403 403 403 403 403 403 403 403 403
staff | set password             | other | 403 403 403 403 403 403 403 403 403 403
staff | command invite           | own   | 200 200 403 403 403 403 403 403 401 401
staff | command invite           | other | 200 403 403 403 403 403 403 403 401 401
staff | command grant            | own   | 200 200 403 403 403 403 403 403 401 401
staff | command grant            | other | 200 404 404 404 404 404 404 403 401 401
staff | command revoke           | own   | 200 200 403 403 403 403 403 403 401 401
staff | command revoke           | other | 200 404 404 404 404 404 404 403 401 401
staff | command deactivate       | own   | 200 200 403 403 403 403 403 403 401 401
staff | command deactivate       | other | 200 404 404 404 404 404 404 403 401 401

residents | create                   | - | 403 403 403 403 403 403 403 403 403 403
residents | list                     | - | 403 403 403 403 403 403 403 403 403   0
residents | list with overrideAccess | - | 403 403 403 403 403 403 403 403 403   0
residents | list by POST             | - | 403 403 403 403 403 403 403 403 403   0
residents | count                    | - | 403 403 403 403 403 403 403 403 403   0
residents | read                     | - | 403 403 403 403 403 403 403 403 403 404
residents | change                   | - | 403 403 403 403 403 403 403 403 403 403
residents | change many              | - | 403 403 403 403 403 403 403 403 403 403
residents | delete                   | - | 403 403 403 403 403 403 403 403 403 403
residents | delete many              | - | 403 403 403 403 403 403 403 403 403 403
residents | duplicate                | - | 404 404 404 404 404 404 404 404 404 404
residents | versions                 | - | 404 404 404 404 404 404 404 404 404 404
residents | restore                  | - | 404 404 404 404 404 404 404 404 404 404
residents | unlock                   | - | 403 403 403 403 403 403 403 403 403 403
residents | first-register           | - | 403 403 403 403 403 403 403 403 403 403

search-bets | create                   | - | 201 403 403 403 403 403 403 403 403 403
search-bets | list                     | - |   1 403 403 403 403 403 403 403 403 403
search-bets | list with overrideAccess | - |   1 403 403 403 403 403 403 403 403 403
search-bets | list by POST             | - |   1 403 403 403 403 403 403 403 403 403
search-bets | count                    | - |   1 403 403 403 403 403 403 403 403 403
search-bets | read                     | - | 200 403 403 403 403 403 403 403 403 403
search-bets | change                   | - | 200 403 403 403 403 403 403 403 403 403
search-bets | change many              | - | 403 403 403 403 403 403 403 403 403 403
search-bets | delete                   | - | 200 403 403 403 403 403 403 403 403 403
search-bets | delete many              | - |   1 403 403 403 403 403 403 403 403 403
search-bets | duplicate                | - | 404 404 404 404 404 404 404 404 404 404
search-bets | versions                 | - | 404 404 404 404 404 404 404 404 404 404
search-bets | restore                  | - | 404 404 404 404 404 404 404 404 404 404

search-synonyms | create                   | - | 201 403 403 403 403 403 403 403 403 403
search-synonyms | list                     | - |   1 403 403 403 403 403 403 403 403 403
search-synonyms | list with overrideAccess | - |   1 403 403 403 403 403 403 403 403 403
search-synonyms | list by POST             | - |   1 403 403 403 403 403 403 403 403 403
search-synonyms | count                    | - |   1 403 403 403 403 403 403 403 403 403
search-synonyms | read                     | - | 200 403 403 403 403 403 403 403 403 403
search-synonyms | change                   | - | 200 403 403 403 403 403 403 403 403 403
search-synonyms | change many              | - | 403 403 403 403 403 403 403 403 403 403
search-synonyms | delete                   | - | 200 403 403 403 403 403 403 403 403 403
search-synonyms | delete many              | - |   1 403 403 403 403 403 403 403 403 403
search-synonyms | duplicate                | - | 404 404 404 404 404 404 404 404 404 404
search-synonyms | versions                 | - | 404 404 404 404 404 404 404 404 404 404
search-synonyms | restore                  | - | 404 404 404 404 404 404 404 404 404 404

payload-preferences | create                   | - | 201 201 201 201 201 201 201 201 403 201
payload-preferences | list                     | - |   0   0   0   0   0   0   0   0 403   0
payload-preferences | list with overrideAccess | - |   0   0   0   0   0   0   0   0 403   0
payload-preferences | list by POST             | - |   0   0   0   0   0   0   0   0 403   0
payload-preferences | change                   | - | 403 403 403 403 403 403 403 403 403 403
payload-preferences | change many              | - |   0   0   0   0   0   0   0   0 403   0
payload-preferences | delete                   | - | 404 404 404 404 404 404 404 404 401 404
payload-preferences | delete many              | - |   0   0   0   0   0   0   0   0 403   0
payload-preferences | duplicate                | - | 403 403 403 403 403 403 403 403 403 403

payload-kv | create                   | - | 403 403 403 403 403 403 403 403 403 403
payload-kv | list                     | - | 403 403 403 403 403 403 403 403 403 403
payload-kv | list with overrideAccess | - | 403 403 403 403 403 403 403 403 403 403
payload-kv | list by POST             | - | 403 403 403 403 403 403 403 403 403 403
payload-kv | change                   | - | 403 403 403 403 403 403 403 403 403 403
payload-kv | change many              | - | 403 403 403 403 403 403 403 403 403 403
payload-kv | delete                   | - | 403 403 403 403 403 403 403 403 403 403
payload-kv | delete many              | - | 403 403 403 403 403 403 403 403 403 403
payload-kv | duplicate                | - | 403 403 403 403 403 403 403 403 403 403

payload-migrations | list        | - | 501 501 501 501 501 501 501 501 501 501
payload-migrations | change many | - | 501 501 501 501 501 501 501 501 501 501
payload-migrations | delete many | - | 501 501 501 501 501 501 501 501 501 501
`;

/** Every collection of ours needs these rows, in both offices or, where offices mean nothing, with `-`. */
const required = [
	'create',
	'list',
	'list with overrideAccess',
	'list by POST',
	'count',
	'read',
	'change',
	'change many',
	'delete',
	'delete many',
	'duplicate',
	'versions',
	'restore',
];
const payloadsOwn = ['payload-preferences', 'payload-kv', 'payload-migrations'];

interface Row {
	readonly collection: string;
	readonly operation: string;
	readonly place: string;
	readonly cells: readonly string[];
}

const rows: readonly Row[] = table
	.split('\n')
	.filter((line) => line.includes('|'))
	.map((line) => {
		const [collection = '', operation = '', place = '', cells = ''] = line.split('|').map((part) => part.trim());
		return { collection, operation, place, cells: cells.split(/\s+/) };
	});

let region: Region;
beforeAll(async () => {
	region = await openRegion('access_table');
});
afterAll(() => region?.stop());

/** Cells that mean "done": only then may the document have changed. */
const isDone = (cell: string): boolean => cell === '200' || cell === '201' || cell === '1';
const isWrite = (operation: string): boolean =>
	!/^(list|count|read|versions|preview|file bytes|tenant options)/.test(operation);

const ask = async (row: Row, who: Column): Promise<string> => {
	const run = row.operation.startsWith('command ') ? command(row.operation.slice(8)) : operations[row.operation];
	if (!run) throw new Error(`The table names an operation that is not there: ${row.operation}`);
	const target = await region.make(row.collection, (row.place === '-' ? 'own' : row.place) as Place);
	const before = await region.stored(target);
	const cell = await run(region, who, target);
	const isChanged = (await region.stored(target)) !== before;
	return isChanged && !(isWrite(row.operation) && isDone(cell)) ? `${cell}, yet the document changed` : cell;
};

const byColumn = (cells: readonly string[]) => Object.fromEntries(columns.map((column, at) => [column, cells[at]]));

describe('access table', () => {
	test.each(rows.map((row) => [`${row.collection}: ${row.operation}, ${row.place}`, row] as const))(
		'%s',
		async (_, row) => {
			expect(row.cells).toHaveLength(columns.length);
			const answers: string[] = [];
			for (const who of columns) answers.push(await ask(row, who));
			expect(byColumn(answers)).toEqual(byColumn(row.cells));
		},
	);

	test('every collection of the configuration has its rows', () => {
		const named = new Set(rows.map(({ collection }) => collection));
		expect(region.config.collections.map(({ slug }) => slug).filter((slug) => !named.has(slug))).toEqual([]);
		const missing = region.config.collections
			.filter(({ slug }) => !payloadsOwn.includes(slug))
			.flatMap(({ slug }) => required.map((operation) => ({ slug, operation })))
			.filter(({ slug, operation }) => {
				const places = rows
					.filter((row) => row.collection === slug && row.operation === operation)
					.map(({ place }) => place);
				return !(places.includes('-') || (places.includes('own') && places.includes('other')));
			});
		expect(missing).toEqual([]);
	});

	test('every command that a collection offers over REST has its rows', () => {
		const known = new Set([
			'login',
			'logout',
			'refresh-token',
			'forgot-password',
			'reset-password',
			'first-register',
			'unlock',
		]);
		const offered = region.config.collections.flatMap(({ slug, endpoints }) =>
			(endpoints || [])
				.filter(({ method }) => method === 'post')
				.map(({ path }) => /^\/(?::id\/)?([a-z][a-z-]+)$/.exec(path)?.[1] ?? '')
				.filter((verb) => verb !== '' && verb !== 'duplicate' && !known.has(verb))
				.map((verb) => `${slug}: command ${verb}`),
		);
		const named = new Set(rows.map(({ collection, operation }) => `${collection}: ${operation}`));
		expect(offered.length).toBeGreaterThan(10);
		expect(offered.filter((verb) => !named.has(verb))).toEqual([]);
	});

	test('there are no globals and no views of our own beside the desk: a new one needs its rows here', () => {
		expect(region.config.globals).toEqual([]);
		expect(Object.keys(region.config.admin.components?.views ?? {})).toEqual(['dashboard']);
	});
});

describe('a session in a cookie', () => {
	/** Writes of every sort that the regional administrator may do, each on something fresh. */
	const roads: Readonly<Record<string, (send: Send) => Promise<RestAnswer>>> = {
		create: (send) => send('POST', '/bip-entries', { body: { unit: offices.own, title: 'Wpis' } }),
		change: async (send) => {
			const { id } = await region.make('bip-entries', 'own');
			return send('PATCH', `/bip-entries/${id}`, { body: { title: 'Zmieniony' } });
		},
		delete: async (send) => {
			const key = `list-${randomUUID()}`;
			await region.as('regional-admin', 'POST', `/payload-preferences/${key}`, { body: { value: {} } });
			return send('DELETE', `/payload-preferences/${key}`);
		},
		upload: (send) => send('POST', '/files', { form: upload(offices.own) }),
		'hand-in': async (send) => {
			const { id } = await region.make('bip-entries', 'own');
			return send('POST', `/bip-entries/${id}/hand-in`, { body: {} });
		},
		'set-four-eyes': (send) => send('POST', `/units/${offices.own}/set-four-eyes`, { body: { fourEyes: true } }),
		invite: (send) => {
			const body = {
				email: `${randomUUID()}@invited.example`,
				name: 'Nowa Osoba',
				unit: offices.own,
				roles: ['editor'],
			};
			return send('POST', '/staff/invite', { body });
		},
		...Object.fromEntries(
			Object.entries({ grant: ['clerk'], revoke: ['editor'], deactivate: [] }).map(([verb, roles]) => [
				verb,
				async (send: Send) => {
					const { id } = await region.make('staff', 'own');
					return send('POST', `/staff/${id}/${verb}`, {
						body: verb === 'deactivate' ? {} : { unit: offices.own, roles },
					});
				},
			]),
		),
	};
	type Send = (method: string, path: string, options?: RestOptions) => Promise<RestAnswer>;

	test.each<[string, Record<string, string>, 'own' | 'foreign']>([
		['from our own pages', { origin: 'http://cms.test' }, 'own'],
		['from our own pages, without Origin', { 'sec-fetch-site': 'same-origin' }, 'own'],
		['from a foreign page', { origin: 'https://evil.example' }, 'foreign'],
		['from a foreign page that hides its Origin', { origin: 'null' }, 'foreign'],
		['from a look-alike', { origin: 'http://cms.test.evil.example' }, 'foreign'],
		['from a foreign page without Origin', { 'sec-fetch-site': 'cross-site' }, 'foreign'],
		['from nowhere', {}, 'foreign'],
	])('%s', async (_, headers, from) => {
		const cookie = `payload-token=${region.tokens['regional-admin']}`;
		const send: Send = (method, path, options) =>
			region.rest(method, path, { ...options, headers: { cookie, ...headers } });
		const answers: Record<string, number> = {};
		for (const [name, road] of Object.entries(roads)) answers[name] = (await road(send)).status;
		expect(answers).toEqual(
			{
				own: {
					create: 201,
					change: 200,
					delete: 200,
					upload: 201,
					'hand-in': 422,
					'set-four-eyes': 200,
					invite: 200,
					grant: 200,
					revoke: 200,
					deactivate: 200,
				},
				foreign: {
					create: 403,
					change: 403,
					delete: 401,
					upload: 403,
					'hand-in': 401,
					'set-four-eyes': 401,
					invite: 401,
					grant: 401,
					revoke: 401,
					deactivate: 401,
				},
			}[from],
		);
	});

	test('a body of nobody is not read: a broken one gets 401, not 400', async () => {
		const headers = { 'content-type': 'application/json' };
		const broken = (who: Column) => region.as(who, 'POST', '/staff/invite', { body: '{"email":', headers });
		expect((await broken('anonymous')).status).toBe(401);
		expect((await broken('resident')).status).toBe(401);
		expect((await broken('regional-admin')).status).toBe(400);
	});
});

describe('sessions', () => {
	test.each([
		['garbage', 'ey.ey.ey'],
		['a token of nobody', ''],
	])('%s is anonymous', async (_, token) => {
		expect((await region.rest('GET', '/bip-entries', { token })).status).toBe(403);
	});

	test('a resident is never staff, whatever collection the token is shown to', async () => {
		const me = await region.as('resident', 'GET', '/staff/me');
		expect(me.body.user).toBeNull();
		expect((await region.as('resident', 'POST', '/staff/refresh-token', { body: {} })).status).toBe(403);
	});
});
