import { createServer } from 'node:net';
import { type PortName, type Ports, portNames, portVariable, type Settings } from './settings.ts';
import { StartRefused } from './start-refused.ts';

const HOST = '127.0.0.1';

const listen = (port: number): Promise<number | null> =>
	new Promise((done, fail) => {
		const server = createServer();
		server.once('error', (cause: NodeJS.ErrnoException) =>
			cause.code === 'EADDRINUSE' || cause.code === 'EACCES' ? done(null) : fail(cause),
		);
		server.listen({ port, host: HOST, exclusive: true }, () => {
			const address = server.address();
			server.close(() => done(typeof address === 'object' && address !== null ? address.port : null));
		});
	});

/** Whether a program can listen on this port of the loopback address. */
export const isFree = async (port: number): Promise<boolean> => (await listen(port)) !== null;

/** One port per part, all different and free at the moment of asking. */
export const freePorts = async (): Promise<Ports> => {
	const taken = new Set<number>();
	const ports: Partial<Ports> = {};
	for (const name of portNames) {
		let port = await listen(0);
		while (port === null || taken.has(port)) port = await listen(0);
		taken.add(port);
		ports[name] = port;
	}
	return ports as Ports;
};

const partNames: Record<PortName, string> = {
	site: 'portal',
	cms: 'CMS',
	worker: 'worker',
	mongo: 'MongoDB',
	meili: 'Meilisearch',
	mailWeb: 'skrzynka poczty (strona)',
	mailSmtp: 'skrzynka poczty (SMTP)',
};

/**
 * Looks at every port the product is about to use.
 * @throws {StartRefused} naming the first one that is taken and the variable that moves it
 */
export const requireFreePorts = async ({ ports, external }: Settings): Promise<void> => {
	const foreign: Partial<Record<PortName, string | null>> = {
		mongo: external.mongo,
		meili: external.meili,
		mailWeb: external.smtp,
		mailSmtp: external.smtp,
	};
	for (const name of portNames) {
		if (foreign[name] || (await isFree(ports[name]))) continue;
		throw new StartRefused(
			`Port ${ports[name]} (${partNames[name]}) jest zajęty przez inny program. Zamknij go albo wybierz inny port, np. ${portVariable(name)}=${ports[name] + 1} npm start.`,
		);
	}
};
