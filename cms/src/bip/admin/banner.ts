import { polishDay, polishMoment } from '#platform/admin/polish-dates.ts';
import { type EntryData, isScheduled } from './entry-data.ts';

/** What stands above the form: what happens with the entry now, and whose turn it is. */
export interface Banner {
	readonly tone: 'info' | 'turn' | 'warn' | 'good' | 'quiet';
	readonly title: string;
	readonly text: string;
	/** Words of a colleague: the remark of a return, the reason of a correction. */
	readonly quote: { readonly label: string; readonly words: string } | null;
}

export interface BannerFacts {
	readonly isNew: boolean;
	readonly userId: string;
	readonly roles: readonly string[];
	/** The unit lets a person approve an own text. */
	readonly mayApproveOwn: boolean;
	readonly now: Date;
}

const draft = (entry: EntryData): Banner => {
	if (entry.remark) {
		return {
			tone: 'turn',
			title: 'Zwrócony do poprawy – teraz kolej redakcji',
			text: 'Popraw wpis, zapisz go i przekaż ponownie do zatwierdzenia.',
			quote: {
				label: entry.remarkBy ? `Uwaga, którą zostawia ${entry.remarkBy}` : 'Uwaga do wpisu',
				words: entry.remark,
			},
		};
	}
	if (entry.version > 0) {
		return {
			tone: 'info',
			title: `Poprawiasz wpis opublikowany w wersji ${entry.version}`,
			text: `Mieszkańcy czytają dalej wersję ${entry.version}. Twoje zmiany zobaczą dopiero po zatwierdzeniu nowej wersji. Poprawka otwarta przez pomyłkę? Wybierz „Porzuć poprawkę”.`,
			quote: entry.correctionReason ? { label: 'Powód poprawki', words: entry.correctionReason } : null,
		};
	}
	return {
		tone: 'info',
		title: 'Szkic – widzi go tylko Twój urząd',
		text: 'Zapisuj, kiedy chcesz: szkic może być niepełny. Gdy skończysz, przekaż go do zatwierdzenia.',
		quote: null,
	};
};

const handedIn = (entry: EntryData, { roles, userId, mayApproveOwn }: BannerFacts): Banner => {
	const when = entry.handedInAt ? ` ${polishMoment(entry.handedInAt)}` : '';
	const handed = entry.handedInBy ? `Przekazuje: ${entry.handedInBy}${when ? `,${when}` : ''}. ` : '';
	const quote = entry.correctionReason ? { label: 'Powód poprawki', words: entry.correctionReason } : null;
	if (!roles.includes('publisher')) {
		return {
			tone: 'quiet',
			title: 'Przekazany – teraz kolej osoby zatwierdzającej',
			text: `${handed}Do jej decyzji tekstu nie można zmieniać. Jeśli wróci z uwagą, dostaniesz e-mail.`,
			quote,
		};
	}
	if (entry.editors.includes(userId) && !mayApproveOwn) {
		return {
			tone: 'warn',
			title: 'Ten wpis musi zatwierdzić ktoś inny',
			text: `${handed}Masz udział w jego treści, a zatwierdza zawsze druga osoba. Możesz go zwrócić do poprawy.`,
			quote,
		};
	}
	return {
		tone: 'turn',
		title: 'Teraz Twoja kolej: przeczytaj i zdecyduj',
		text: `${handed}Zatwierdzasz dokładnie ten tekst i te pliki. Zajrzyj do podglądu i porównania, potem zatwierdź albo zwróć z uwagą.`,
		quote,
	};
};

const published = (entry: EntryData, now: Date): Banner => {
	const until = entry.publicTo ? ` Publikacja kończy się ${polishMoment(entry.publicTo)}.` : '';
	if (isScheduled(entry, now) && entry.publicFrom) {
		return {
			tone: 'good',
			title: `Zaplanowany na ${polishMoment(entry.publicFrom)}`,
			text: `Zatwierdzony. Ukaże się sam o tej porze; do tego czasu możesz odwołać publikację.${until}`,
			quote: null,
		};
	}
	const since = entry.publicFrom ? ` od ${polishDay(entry.publicFrom)}` : '';
	return {
		tone: 'good',
		title: `Opublikowany${since}, wersja ${Math.max(entry.version, 1)}`,
		text: `Czytają go mieszkańcy. Aby coś zmienić, otwórz poprawkę i podaj jej powód.${until}`,
		quote: null,
	};
};

/** Chooses the sentence above the form; pure. */
export const bannerOf = (entry: EntryData, facts: BannerFacts): Banner => {
	if (facts.isNew) {
		return {
			tone: 'info',
			title: 'Nowy wpis',
			text: 'Zacznij od tytułu i działu. Zapisz szkic, a kiedy będzie gotowy, przekaż go do zatwierdzenia.',
			quote: null,
		};
	}
	if (entry.state === 'handed-in') return handedIn(entry, facts);
	if (entry.state === 'published') return published(entry, facts.now);
	if (entry.state === 'withdrawn') {
		return {
			tone: 'quiet',
			title: 'Wycofany – jest w archiwum biuletynu',
			text: 'Wszystkie wersje zostają pod swoimi adresami, z informacją o wycofaniu i jego powodzie.',
			quote: null,
		};
	}
	return draft(entry);
};
