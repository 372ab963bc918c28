import { randomUUID } from 'node:crypto';
import { prepareDataFolder } from './data-folder.ts';
import { requireFreePorts } from './ports.ts';
import { type Product, startProduct } from './product.ts';
import { removeRecord, takeOver } from './run-record.ts';
import { complain, inSeconds, say } from './screen.ts';
import { type Settings, startSettings } from './settings.ts';
import { describe } from './start-refused.ts';
import { onStopRequest } from './stop-request.ts';
import { summary } from './summary.ts';
import { Supervisor } from './supervisor.ts';

/** A started product and its keeper. */
export interface RunningProduct {
	settings: Settings;
	product: Product;
	supervisor: Supervisor;
}

const start = async (then?: (running: RunningProduct) => void): Promise<void> => {
	const settings = startSettings(process.env);
	prepareDataFolder(settings.data);
	const { record, ended } = await takeOver(settings.data, randomUUID(), () => requireFreePorts(settings));
	if (ended.length > 0)
		say(`! Poprzednie uruchomienie skończyło się nagle; zamknąłem jego resztki: ${ended.join(', ')}.`);
	const supervisor = new Supervisor(settings.data, record);
	/** Whatever goes wrong on the way, this process ends, and its programs before it. */
	const end = async (code: number): Promise<never> => {
		try {
			await supervisor.stop();
			removeRecord(settings.data, record.run);
		} catch (cause) {
			complain(describe(cause));
		}
		process.exit(code);
	};
	onStopRequest((reason) => {
		if (supervisor.isStopping) return say('Zatrzymuję już; to potrwa najwyżej 10 s.');
		say(`\nZatrzymuję Wrota (${reason}) …`);
		end(0).catch((cause: unknown) => complain(describe(cause)));
	});
	process.on('uncaughtException', (cause) => {
		complain(describe(cause));
		end(1).catch(() => process.exit(1));
	});
	try {
		const product = await startProduct(settings, record, supervisor);
		say(summary(settings, product, inSeconds(performance.now())));
		then?.({ settings, product, supervisor });
	} catch (cause) {
		if (supervisor.isStopping) return;
		complain(`\n✗ ${describe(cause)}`);
		await end(1);
	}
};

/**
 * Brings the product up and keeps it until somebody stops it; ends this process with it.
 * @param then called once everything is ready
 */
export const runProduct = async (then?: (running: RunningProduct) => void): Promise<void> => {
	try {
		await start(then);
	} catch (cause) {
		complain(`✗ ${describe(cause)}`);
		process.exit(1);
	}
};
