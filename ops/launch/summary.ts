import type { Product } from './product.ts';
import type { Settings } from './settings.ts';

const PASSWORD = 'Wrota-demo-2026';

const accounts: readonly (readonly [string, string])[] = [
	['administrator regionu', 'administrator@wrota.example'],
	['redaktor w Żaganiu', 'editor@zagan.example'],
	['publikujący w Żaganiu', 'publisher@zagan.example'],
	['administrator jednostki', 'unit-admin@zagan.example'],
	['mieszkaniec', 'jan.kowalski@mieszkaniec.example'],
];

const row = (name: string, value: string) => `  ${name.padEnd(26)}${value}`;

/** What the person who started the product needs next: addresses and accounts. */
export const summary = (settings: Settings, { contents, env }: Product, elapsed: string): string => {
	const addresses = [
		row('Portal', env.SITE_URL ?? ''),
		row('Panel (CMS)', `${env.CMS_URL}/admin`),
		...(settings.external.smtp === null ? [row('Skrzynka poczty', `http://127.0.0.1:${settings.ports.mailWeb}`)] : []),
	];
	const people =
		contents === 'demonstration'
			? [
					'',
					`  Konta pokazowe, hasło do wszystkich: ${PASSWORD}`,
					...accounts.map(([who, email]) => row(who, email)),
					row('w każdej jednostce', '{rola}@{jednostka}.example'),
				]
			: ['', '  Konta: pierwszego administratora tworzy npm run admin -- create'];
	return [
		'',
		`Wrota działają (${elapsed}).`,
		'',
		...addresses,
		...people,
		'',
		`  Dane i dzienniki: ${settings.data}`,
		'  Koniec pracy: Ctrl-C',
		'',
	].join('\n');
};
