import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withPayload } from '@payloadcms/next/withPayload';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);

/** Build folder, relative to this one: the tests build beside a running product without touching it. */
const distDir = path.relative(here, path.resolve(here, process.env.WROTA_NEXT_DIR ?? '.next'));

/** @type {import('next').NextConfig} */
const nextConfig = {
	distDir,
	outputFileTracingRoot: root,
	turbopack: { root },
	poweredByHeader: false,
	// Types are checked once, by `npm run check`, over the whole repository.
	typescript: { ignoreBuildErrors: true },
	redirects: async () => [{ source: '/', destination: '/admin', permanent: false }],
};

export default withPayload(nextConfig, { devBundleServerPackages: false });
