import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { EnvRefused, readEnv } from '../env.ts';
import { readTarget } from './addresses.ts';
import { contentDisposition, downloadName, readFileAddress } from './files.ts';
import { finishPage } from './finished-page.ts';
import { callerOf, createLimits } from './limits.ts';
import { securityHeaders } from './security-headers.ts';
import { withStaleNotice } from './stale-notice.ts';

describe('addresses', () => {
	test.each([
		['/', '/'],
		['/bip/zagan?utm_source=x', '/bip/zagan'],
		['/szukaj?strona=2&q=a&x=1', '/szukaj?q=a&strona=2'],
		['/szukaj?q=%20a%20&q=b', '/szukaj?q=a'],
		['/szukaj?q=', '/szukaj'],
		['/bip/zagan/uchwaly?archiwum=1&strona=3', '/bip/zagan/uchwaly?strona=3&archiwum=1'],
		['/jednostki/zagan?nazwa=x', '/jednostki/zagan'],
		['/bip?nazwa=x', '/bip'],
	])('%s is kept as %s', (raw, key) => {
		expect(readTarget(raw)?.key).toBe(key);
	});

	test('a value is cut at 300 characters', () => {
		expect(readTarget(`/szukaj?q=${'a'.repeat(5)}${'b'.repeat(400)}`)?.key).toBe(`/szukaj?q=aaaaa${'b'.repeat(295)}`);
	});

	test.each([
		'//evil.example',
		'http://evil.example/',
		'/a\\b',
		'/%00',
		'/%zz',
		'/%5c',
		`/${'a'.repeat(4001)}`,
		'*',
		'',
	])('%s is none of ours', (raw) => {
		expect(readTarget(raw)).toBeNull();
	});
});

describe('files', () => {
	const sha = 'a'.repeat(64);

	test('an address holds a digest and a name', () => {
		expect(readFileAddress(`/pliki/${sha}/og%C5%82oszenie.pdf`)).toEqual({ sha256: sha, name: 'ogłoszenie.pdf' });
		expect(readFileAddress(`/pliki/${sha}/a/b.pdf`)).toBeNull();
		expect(readFileAddress('/pliki/abc/a.pdf')).toBeNull();
	});

	test.each([
		['ogłoszenie – przetarg.pdf', 'application/pdf', 'ogłoszenie – przetarg.pdf'],
		['wirus.exe', 'application/pdf', 'wirus.pdf'],
		['../../etc/passwd', 'text/plain', 'etc passwd.txt'],
		['a\u202Efdp.exe', 'application/pdf', 'a fdp.pdf'],
		['.pdf', 'application/pdf', 'pdf.pdf'],
		['"; x="', 'application/pdf', '; x=.pdf'],
		['', 'application/pdf', `plik-${'a'.repeat(12)}.pdf`],
		['x.bin', 'application/x-unknown', 'x.bin'],
		[`${'ą'.repeat(300)}.pdf`, 'application/pdf', `${'ą'.repeat(150)}.pdf`],
	])('"%s" as %s is downloaded as "%s"', (given, mimeType, expected) => {
		expect(downloadName(given, mimeType, sha)).toBe(expected);
	});

	test('Polish letters travel in filename*, ASCII in filename', () => {
		expect(contentDisposition("ogłoszenie 'Żagań'.pdf", 'application/pdf')).toBe(
			"inline; filename=\"ogloszenie 'Zagan'.pdf\"; filename*=UTF-8''og%C5%82oszenie%20%27%C5%BBaga%C5%84%27.pdf",
		);
	});

	test('only pictures may be shown in the page', () => {
		expect(contentDisposition('mapa.png', 'image/png')).toMatch(/^inline;/);
		expect(contentDisposition('a.xml', 'application/xml')).toMatch(/^attachment;/);
	});
});

describe('callers', () => {
	const from = (remoteAddress: string, forwarded?: string) =>
		({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

	test('without own proxies nobody is believed', () => {
		expect(callerOf(from('10.0.0.1', '1.2.3.4'), 0)).toBe('10.0.0.1');
	});

	test('with one own proxy only its entry is believed', () => {
		expect(callerOf(from('10.0.0.1', '6.6.6.6, 1.2.3.4'), 1)).toBe('1.2.3.4');
	});

	test('an IPv6 caller is counted by its network', () => {
		expect(callerOf(from('2001:db8:1:2:3:4:5:6'), 0)).toBe('2001:db8:1:2::/64');
		expect(callerOf(from('2001:db8:1:2::9'), 0)).toBe('2001:db8:1:2::/64');
		expect(callerOf(from('::ffff:10.0.0.1'), 0)).toBe('::ffff:10.0.0.1');
	});

	test('who asks too often hears how long to wait, others do not', async () => {
		const limits = createLimits({ pages: 2, searches: 1, forms: 1, papers: 1 });
		expect([await limits.page('a'), await limits.page('a')]).toEqual([null, null]);
		const waitS = await limits.page('a');
		expect(waitS).toBeGreaterThanOrEqual(1);
		expect(waitS).toBeLessThanOrEqual(60);
		expect(await limits.page('b')).toBeNull();
		expect(await limits.search('a')).toBeNull();
	});
});

describe('headers', () => {
	const headerOf = (pairs: readonly (readonly [string, string])[], name: string) =>
		pairs.find(([key]) => key === name)?.[1];

	test('the policy of a page allows nothing inline and no frame', () => {
		const policy = headerOf(
			securityHeaders({ site: 'http://127.0.0.1:4321', cms: 'http://127.0.0.1:3000' }).page,
			'content-security-policy',
		);
		expect(policy).toBe(
			"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
		);
	});

	test('a preview may be framed by the CMS alone, and https is kept', () => {
		const { framedPage } = securityHeaders({ site: 'https://wrota.example', cms: 'https://cms.wrota.example' });
		expect(headerOf(framedPage, 'content-security-policy')).toMatch(
			/frame-ancestors https:\/\/cms\.wrota\.example; upgrade-insecure-requests$/,
		);
		expect(headerOf(framedPage, 'strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
	});
});

test('a copy shown while the CMS is silent says so and is not cached', () => {
	const page = finishPage(
		200,
		[
			['content-type', 'text/html; charset=utf-8'],
			['cache-control', 'no-cache'],
		],
		Buffer.from('<body><!--notice--><main>Treść</main>'),
		{ withEtag: true },
	);
	const stale = withStaleNotice({
		value: page,
		tags: [],
		storedAt: Date.parse('2026-11-24T08:05:00Z'),
		freshUntil: 0,
		changesAt: null,
	});
	expect(stale.body.toString()).toContain('Pokazujemy kopię tej strony z godziny 9:05.');
	expect(stale.body.toString()).toMatch(/<main>Treść<\/main>$/);
	expect(stale.headers).toEqual([
		'content-type',
		'text/html; charset=utf-8',
		'cache-control',
		'no-store',
		'content-length',
		String(stale.body.length),
	]);
});

describe('settings', () => {
	const full = {
		SITE_URL: 'http://127.0.0.1:4321',
		CMS_URL: 'http://127.0.0.1:3000/',
		SITE_KEY: 'k'.repeat(32),
		MEILI_URL: 'http://127.0.0.1:7701',
		MEILI_SEARCH_KEY: 'search-key-12',
	};

	test('have defaults for what is not secret', () => {
		expect(readEnv(full)).toMatchObject({
			SITE_PORT: 4321,
			HOST: '127.0.0.1',
			WROTA_INDEX: 'wrota',
			WROTA_DEMO: false,
		});
		expect(readEnv(full).CMS_URL).toBe('http://127.0.0.1:3000');
	});

	test.each(['SITE_URL', 'CMS_URL', 'SITE_KEY', 'MEILI_URL', 'MEILI_SEARCH_KEY'])('%s has no default', (name) => {
		expect(() => readEnv({ ...full, [name]: '' })).toThrow(EnvRefused);
		expect(() => readEnv({ ...full, [name]: '' })).toThrow(name);
	});

	test('the key of the CMS is as long as the CMS asks, and the log may be as silent', () => {
		expect(() => readEnv({ ...full, SITE_KEY: 'k'.repeat(23) })).toThrow('SITE_KEY');
		expect(readEnv({ ...full, SITE_KEY: 'k'.repeat(24), LOG_LEVEL: 'fatal' }).LOG_LEVEL).toBe('fatal');
	});

	test('an address with a path is refused', () => {
		expect(() => readEnv({ ...full, SITE_URL: 'https://wrota.example/portal' })).toThrow('without a path');
	});
});
