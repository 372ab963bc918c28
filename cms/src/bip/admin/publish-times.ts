import { instantInWarsaw } from '#platform/admin/polish-dates.ts';

/** What was typed in the window of publication; `from` and `to` as `datetime-local` writes them. */
export interface Times {
	readonly isLater: boolean;
	readonly from: string;
	readonly to: string;
}

type TimesInput = { readonly input: { readonly from?: string; readonly to?: string } } | { readonly error: string };

/** Reads the typed times as the input of `publish`, or says how to mend them. */
export const timesInput = ({ isLater, from, to }: Times, now: Date): TimesInput => {
	const start = isLater ? instantInWarsaw(from) : null;
	if (isLater && start === null) return { error: 'Podaj dzień i godzinę, o której wpis ma się ukazać.' };
	if (start !== null && new Date(start) <= now)
		return { error: 'Ta pora już minęła. Wybierz późniejszą albo „Od razu”.' };
	if (!to) return { input: start === null ? {} : { from: start } };
	const end = instantInWarsaw(to);
	if (end === null) return { error: 'Podaj pełny dzień i godzinę końca publikacji albo zostaw to pole puste.' };
	if (new Date(end) <= new Date(start ?? now)) return { error: 'Koniec publikacji musi być później niż jej początek.' };
	return { input: start === null ? { to: end } : { from: start, to: end } };
};
