// A process of its own that gives commands at a sign, all at once, as a regional administrator of the test would:
// `run-commands.ts four-eyes <unit> <count>` or `run-commands.ts publish <entry>:<digest> …`.
import { once } from 'node:events';
import { entryCommands } from '#bip';
import { setFourEyes } from '#units';
import { boot } from '../../boot.ts';
import { type AnyCommand, runCommand } from '../command/run-command.ts';

const [kind = '', ...args] = process.argv.slice(2);
const services = await boot();
const actor = { kind: 'system', name: 'test', reason: 'hot key' } as const;
const give = async (command: AnyCommand, target: string, input: object): Promise<boolean> =>
	(await runCommand(services, command, { actor, target, input })).ok;

const [unit = '', count = '0'] = args;
const calls =
	kind === 'publish'
		? args.map((arg) => {
				const [target = '', digest = ''] = arg.split(':');
				return () => give(entryCommands.publish, target, { digest });
			})
		: Array.from(
				{ length: Number(count) },
				(_, n) => () => give(setFourEyes, unit, { fourEyes: n % 2 === 0, reason: 'jedna osoba' }),
			);

process.send?.('ready');
await once(process, 'message');
process.send?.(await Promise.all(calls.map((call) => call())));
await services.payload.destroy();
process.exit(0);
