import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EnvRefused, readEnv } from './src/env.ts';
import { createLog } from './src/http/log.ts';
import { renderPage } from './src/http/render.ts';
import { startSite } from './src/http/site.ts';

const env = (() => {
	try {
		return readEnv();
	} catch (error) {
		if (!(error instanceof EnvRefused)) throw error;
		console.error(error.message);
		process.exit(1);
	}
})();

const log = createLog(env.LOG_LEVEL);
const dist = resolve(import.meta.dirname, env.WROTA_SITE_DIST);
const { handler } = await import(pathToFileURL(resolve(dist, 'server/entry.mjs')).href);
const host = new URL(env.SITE_URL).host;

const site = await startSite({
	env,
	log,
	assetsFolder: resolve(dist, 'client'),
	render: (path, locals) => renderPage(handler, path, host, locals),
	createServer,
});

const stop = (signal: NodeJS.Signals) => {
	log.info({ signal }, 'stopping');
	void site.stop().then(() => process.exit(0));
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
