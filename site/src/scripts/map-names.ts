/** Says under the map which unit the pointer or the keyboard is on; without scripts each circle still carries its name. */
const said = document.querySelector<HTMLElement>('[data-map-said]');
const idle = said?.textContent ?? '';
for (const link of document.querySelectorAll<SVGAElement>('[data-map-name]')) {
	const say = (words: string) => {
		if (said) said.textContent = words;
	};
	const name = link.getAttribute('aria-label') ?? '';
	for (const event of ['focus', 'pointerenter']) link.addEventListener(event, () => say(name));
	for (const event of ['blur', 'pointerleave']) link.addEventListener(event, () => say(idle));
}
