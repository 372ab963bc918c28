/** Shows the print buttons where scripts run; without them the browser's own menu prints the same page. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
	button.hidden = false;
	button.addEventListener('click', () => print());
}
