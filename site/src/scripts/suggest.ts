/**
 * Suggestions under the search boxes, after the combobox pattern of WAI-ARIA (list autocomplete with manual selection).
 * Without scripts the box is a plain form that finds the same.
 */
interface Suggestion {
	readonly type: string;
	readonly label: string;
	readonly detail: string;
	readonly url: string;
}

const WAIT_MS = 120;
const SHORTEST = 2;

const askServer = async (q: string, unit: string, signal: AbortSignal): Promise<readonly Suggestion[]> => {
	const params = new URLSearchParams(unit === '' ? { q } : { q, unit });
	const response = await fetch(`/api/v1/suggest?${params}`, { signal });
	if (!response.ok) return [];
	return ((await response.json()) as { suggestions: readonly Suggestion[] }).suggestions;
};

const inWords = (count: number): string => {
	if (count === 0) return 'Brak podpowiedzi.';
	return `${count} ${count === 1 ? 'podpowiedź' : 'podpowiedzi'}. Wybierz strzałkami.`;
};

const make = <K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Readonly<Record<string, string>>,
	text = '',
): HTMLElementTagNameMap[K] => {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
	element.textContent = text;
	return element;
};

const optionOf = ({ label, detail, type }: Suggestion, id: string): HTMLLIElement => {
	const option = make('li', { id, role: 'option', 'aria-selected': 'false', 'data-type': type });
	option.append(make('span', {}, label), make('span', { class: 'suggest-about' }, detail));
	return option;
};

class Combobox {
	readonly #input: HTMLInputElement;
	readonly #list: HTMLUListElement;
	readonly #status: HTMLParagraphElement;
	readonly #unit: string;
	readonly #known = new Map<string, readonly Suggestion[]>();
	#lines: readonly Suggestion[] = [];
	#active = -1;
	#timer = 0;
	#asking = new AbortController();

	constructor(form: HTMLFormElement, input: HTMLInputElement) {
		this.#input = input;
		this.#unit = form.querySelector<HTMLInputElement>('[name="jednostka"]')?.value ?? '';
		this.#list = make('ul', {
			id: `${input.id}-lista`,
			role: 'listbox',
			class: 'suggest',
			'aria-label': 'Podpowiedzi',
		});
		this.#list.hidden = true;
		this.#status = make('p', { class: 'hide', role: 'status' });
		form.append(this.#list, this.#status);
		this.#prepare();
	}

	#prepare(): void {
		const input = this.#input;
		// A search field may not be a combobox (ARIA in HTML); the key of the screen keyboard stays.
		input.type = 'text';
		input.enterKeyHint = 'search';
		for (const [name, value] of [
			['role', 'combobox'],
			['aria-autocomplete', 'list'],
			['aria-expanded', 'false'],
			['aria-controls', this.#list.id],
		] as const)
			input.setAttribute(name, value);
		input.addEventListener('input', () => this.#later());
		input.addEventListener('keydown', (event) => this.#onKey(event));
		input.addEventListener('blur', () => this.#close());
		this.#list.addEventListener('mousedown', (event) => event.preventDefault());
		this.#list.addEventListener('click', (event) => {
			const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
			if (option) this.#choose([...this.#list.children].indexOf(option));
		});
	}

	#later(): void {
		clearTimeout(this.#timer);
		this.#asking.abort();
		this.#timer = window.setTimeout(() => void this.#ask(), WAIT_MS);
	}

	async #ask(): Promise<void> {
		const typed = this.#input.value.trimStart();
		if (typed.trim().length < SHORTEST) return this.#close();
		this.#asking = new AbortController();
		const { signal } = this.#asking;
		try {
			const lines = this.#known.get(typed) ?? (await askServer(typed, this.#unit, signal));
			this.#known.set(typed, lines);
			if (!signal.aborted && document.activeElement === this.#input) this.#show(lines);
		} catch {
			// A suggestion that does not come is none: the form works without.
		}
	}

	#show(lines: readonly Suggestion[]): void {
		this.#lines = lines;
		this.#list.replaceChildren(...lines.map((line, at) => optionOf(line, `${this.#list.id}-${at}`)));
		this.#setOpen(lines.length > 0);
		this.#setActive(-1);
		this.#status.textContent = inWords(lines.length);
	}

	#setOpen(isOpen: boolean): void {
		this.#list.hidden = !isOpen;
		this.#input.setAttribute('aria-expanded', String(isOpen));
	}

	#close(): void {
		clearTimeout(this.#timer);
		this.#asking.abort();
		this.#setOpen(false);
		this.#setActive(-1);
		this.#status.textContent = '';
	}

	#setActive(at: number): void {
		this.#active = at;
		const options = [...this.#list.children];
		for (const [index, option] of options.entries()) option.setAttribute('aria-selected', String(index === at));
		const active = options[at];
		if (active) {
			this.#input.setAttribute('aria-activedescendant', active.id);
			active.scrollIntoView({ block: 'nearest' });
		} else this.#input.removeAttribute('aria-activedescendant');
	}

	/** -1 is the field itself, between the last and the first line. */
	#move(step: 1 | -1): void {
		const places = this.#lines.length + 1;
		this.#setActive(((this.#active + 1 + step + places) % places) - 1);
	}

	#choose(at: number): void {
		const line = this.#lines[at];
		if (line) location.assign(line.url);
	}

	#onKey(event: KeyboardEvent): void {
		const isOpen = !this.#list.hidden;
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault();
			if (isOpen) this.#move(event.key === 'ArrowDown' ? 1 : -1);
			else void this.#ask();
		} else if (event.key === 'Enter' && isOpen && this.#active >= 0) {
			event.preventDefault();
			this.#choose(this.#active);
		} else if (event.key === 'Escape') {
			if (isOpen) event.preventDefault();
			this.#close();
		}
	}
}

for (const form of document.querySelectorAll<HTMLFormElement>('form.search')) {
	const input = form.querySelector<HTMLInputElement>('input[name="q"]');
	if (input) new Combobox(form, input);
}
