import { expect, it } from 'vitest';
import { letterText } from './letter-text.ts';

it.each([
	[{ text: 'Dzień dobry', html: '<p>inaczej</p>' }, 'Dzień dobry'],
	[
		{
			html: '<style>p{}</style><p>Ustaw hasło: <a href="https://x.example/a?b=1&amp;c=2">tutaj</a></p>\n<p>Wrota &amp; BIP</p>',
		},
		'Ustaw hasło: tutaj (https://x.example/a?b=1&c=2)\nWrota & BIP',
	],
	[{ html: '<a href="https://x.example/">https://x.example/</a>' }, 'https://x.example/'],
	[{}, ''],
])('%j reads %j', (letter, words) => {
	expect(letterText(letter)).toBe(words);
});
