/**
 * Names for controls that Payload 3.90.1 leaves without one, so that a screen reader and axe find them.
 * Each rule can go when Payload names the control itself.
 */
const buttonNames: Readonly<Record<string, string>> = {
	bold: 'Pogrubienie',
	italic: 'Kursywa',
	subscript: 'Indeks dolny',
	superscript: 'Indeks górny',
	link: 'Odnośnik',
	add: 'Wstaw',
	text: 'Styl tekstu',
};

const wordsOf = (element: Element | null | undefined): string =>
	(element?.textContent ?? '').replaceAll(/[*\s]+/g, ' ').trim();

const name = (element: Element, words: string): void => {
	if (words && !element.getAttribute('aria-label')) element.setAttribute('aria-label', words);
};

const fieldWords = (element: Element): string =>
	wordsOf(element.closest('.field-type, .tenant-selector, .rich-text-lexical')?.querySelector('.field-label'));

const isNamed = (input: Element): boolean => {
	const id = input.getAttribute('id');
	return Boolean(id && input.ownerDocument.querySelector(`label[for="${CSS.escape(id)}"]`));
};

const nameChoice = (input: Element): void => {
	if (!isNamed(input)) name(input, fieldWords(input) || 'Wybierz');
};

const nameButton = (button: Element): void => {
	const key = button.getAttribute('data-button-key') ?? button.getAttribute('data-dropdown-key') ?? '';
	if (!wordsOf(button)) name(button, buttonNames[key] ?? key);
};

const nameRowBox = (box: Element): void => {
	if (isNamed(box) || box.closest('label')) return;
	const row = box.closest('tr');
	name(box, row?.querySelector('td') ? `Zaznacz: ${wordsOf(row.querySelector('a'))}` : 'Zaznacz wszystkie');
};

const rules: Readonly<Record<string, (element: Element) => void>> = {
	'.dropdown-indicator[aria-hidden]': (arrow) => arrow.setAttribute('tabindex', '-1'),
	'input.rs__input': nameChoice,
	'.ContentEditable__root': (editor) => name(editor, fieldWords(editor) || 'Treść'),
	'.toolbar-popup__button, .toolbar-popup__dropdown': nameButton,
	'ul.doc-tabs__tabs': (list) => list.setAttribute('role', 'group'),
	'.popup-button': (button) => {
		if (!wordsOf(button)) name(button, 'Więcej poleceń');
	},
	'[aria-roledescription="sortable"]': (handle) => name(handle, `Przesuń ${wordsOf(handle)}`.trim()),
	'.clickable-arrow--left': (arrow) => name(arrow, 'Poprzednia strona'),
	'.clickable-arrow--right': (arrow) => name(arrow, 'Następna strona'),
	'.date-time-picker__clear-button': (button) => name(button, 'Usuń datę'),
	'.date-time-picker input': (input) => name(input, fieldWords(input)),
	'.checkbox-input input[type="checkbox"]': nameRowBox,
};

/** Gives each nameless control below `root` the words that stand beside it; safe to run again and again. */
export const nameControls = (root: ParentNode): void => {
	for (const [selector, rule] of Object.entries(rules))
		for (const found of root.querySelectorAll(selector)) rule(found);
};
