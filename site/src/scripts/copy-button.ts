/** Shows the copy buttons where scripts may write to the clipboard; without them the text can be marked and copied by hand. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
	const source = document.getElementById(button.dataset.copy ?? '');
	const said = button.parentElement?.querySelector('[role="status"]');
	if (!source || !navigator.clipboard) continue;
	button.hidden = false;
	button.addEventListener('click', async () => {
		try {
			await navigator.clipboard.writeText(source.textContent?.trim() ?? '');
			if (said) said.textContent = 'Skopiowano.';
		} catch {
			if (said) said.textContent = 'Nie udało się. Zaznacz tekst i skopiuj go sam.';
		}
	});
}
