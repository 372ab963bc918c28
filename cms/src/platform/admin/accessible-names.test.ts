// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { nameControls } from './accessible-names.ts';

beforeAll(() => {
	globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;
});

const named = (html: string, selector: string, attribute = 'aria-label'): string | null => {
	document.body.innerHTML = html;
	nameControls(document.body);
	nameControls(document.body);
	return document.querySelector(selector)?.getAttribute(attribute) ?? null;
};

describe('names of controls', () => {
	it.each([
		[
			'a list to choose from has the words of its field',
			'<div class="field-type"><span class="field-label">Dział *</span><input class="rs__input" id="a"></div>',
			'input',
			'Dział',
		],
		[
			'a field with a label keeps it',
			'<div class="field-type"><label class="field-label" for="b">Dział</label><input class="rs__input" id="b"></div>',
			'input',
			null,
		],
		[
			'the editor has the words of its field',
			'<div class="rich-text-lexical"><span class="field-label">Treść</span><div class="ContentEditable__root"></div></div>',
			'.ContentEditable__root',
			'Treść',
		],
		[
			'a button of the toolbar says what it does',
			'<button class="toolbar-popup__button" data-button-key="bold"><svg></svg></button>',
			'button',
			'Pogrubienie',
		],
		[
			'a box in a row names the row',
			'<table><tr><td class="checkbox-input"><input type="checkbox"></td><td><a>Uchwała</a></td></tr></table>',
			'input',
			'Zaznacz: Uchwała',
		],
		[
			'an arrow says where it leads',
			'<button class="clickable-arrow clickable-arrow--right"></button>',
			'button',
			'Następna strona',
		],
		['a handle says what it moves', '<div role="button" aria-roledescription="sortable"></div>', 'div', 'Przesuń'],
		[
			'a date has the words of its field',
			'<div class="field-type"><label class="field-label">Ostatnie logowanie</label><div class="date-time-picker"><input></div></div>',
			'input',
			'Ostatnie logowanie',
		],
		['a name that is there stays', '<button class="popup-button" aria-label="Menu"></button>', 'button', 'Menu'],
	])('%s', (_, html, selector, expected) => {
		expect(named(html, selector)).toBe(expected);
	});

	it('takes hidden arrows out of the order of the keyboard', () => {
		expect(named('<button class="dropdown-indicator" aria-hidden="true"></button>', 'button', 'tabindex')).toBe('-1');
	});
});
