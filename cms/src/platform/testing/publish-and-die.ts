// A process of its own that publishes an entry and is killed before the step that is named:
// `publish-and-die.ts <step> <entry> <digest>`.
import { entryCommands } from '#bip';
import { boot } from '../../boot.ts';
import { runCommand } from '../command/run-command.ts';

const [fault = '', target = '', digest = ''] = process.argv.slice(2);
const services = await boot();
const onStep = async (step: string): Promise<void> => {
	if (step !== fault) return;
	process.kill(process.pid, 'SIGKILL');
	await new Promise(() => {});
};
const actor = { kind: 'system', name: 'test', reason: 'fault' } as const;
await runCommand({ ...services, onStep }, entryCommands.publish, { actor, target, input: { digest } });
process.exit(0);
