import node from '@astrojs/node';
import { defineConfig } from 'astro/config';

export default defineConfig({
	output: 'server',
	adapter: node({ mode: 'middleware' }),
	outDir: process.env.WROTA_SITE_DIST || 'dist',
	session: false,
	trailingSlash: 'never',
	compressHTML: true,
	devToolbar: { enabled: false },
	// Stylesheets and scripts stay in files: the Content Security Policy allows nothing inline.
	build: { inlineStylesheets: 'never' },
	vite: { build: { assetsInlineLimit: 0 } },
});
