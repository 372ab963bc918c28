import type { CommandName } from '../lifecycle.ts';

/** How a command speaks: its button, and the window that asks before it runs. */
export interface CommandWords {
	readonly button: string;
	readonly look: 'main' | 'line' | 'bad';
	readonly title: string;
	readonly text: string;
	readonly confirm: string;
	/** Asked for, and compulsory, where the command needs it. */
	readonly reason?: { readonly label: string; readonly hint: string };
}

export const commandWords: Readonly<Record<CommandName, CommandWords>> = {
	'hand-in': {
		button: 'Przekaż do zatwierdzenia',
		look: 'main',
		title: 'Sprawdź, zanim przekażesz',
		text: 'W tekście lub plikach jest coś, co wygląda na dane, których zwykle się nie publikuje:',
		confirm: 'Sprawdzone, przekaż mimo to',
	},
	publish: {
		button: 'Zatwierdź i opublikuj',
		look: 'main',
		title: 'Zatwierdź i opublikuj',
		text: 'Opublikujesz dokładnie ten tekst i te pliki, które są teraz na ekranie. Każda późniejsza zmiana będzie nową wersją.',
		confirm: 'Zatwierdź i opublikuj',
	},
	return: {
		button: 'Zwróć do poprawy',
		look: 'line',
		title: 'Zwróć do poprawy',
		text: 'Redakcja zobaczy Twoją uwagę nad wpisem i dostanie ją e-mailem.',
		confirm: 'Zwróć z uwagą',
		reason: { label: 'Co trzeba poprawić?', hint: 'Na przykład: „W § 2 brakuje kwoty wadium”.' },
	},
	correct: {
		button: 'Popraw wpis',
		look: 'main',
		title: 'Popraw opublikowany wpis',
		text: 'Dotychczasowa wersja zostaje na stronie, dopóki druga osoba nie zatwierdzi nowej. Powód pokażemy w rejestrze zmian.',
		confirm: 'Otwórz poprawkę',
		reason: { label: 'Dlaczego poprawiasz?', hint: 'Na przykład: „Pomyłka w numerze działki”.' },
	},
	'drop-correction': {
		button: 'Porzuć poprawkę',
		look: 'line',
		title: 'Porzuć poprawkę',
		text: 'Wpis wróci do treści, którą czytają mieszkańcy. Zmiany zapisane w tej poprawce znikną i nie da się ich odzyskać.',
		confirm: 'Porzuć poprawkę',
	},
	withdraw: {
		button: 'Wycofaj z publikacji',
		look: 'bad',
		title: 'Wycofaj z publikacji',
		text: 'Wpis przejdzie do archiwum. Pod jego adresem zostanie informacja, kto i dlaczego go wycofał.',
		confirm: 'Wycofaj wpis',
		reason: { label: 'Dlaczego wycofujesz?', hint: 'Powód zobaczą mieszkańcy, w rejestrze zmian.' },
	},
	cancel: {
		button: 'Odwołaj publikację',
		look: 'line',
		title: 'Odwołaj zaplanowaną publikację',
		text: 'Wpis nie ukaże się o ustalonej porze i znów będzie czekał na zatwierdzenie.',
		confirm: 'Odwołaj publikację',
	},
};
