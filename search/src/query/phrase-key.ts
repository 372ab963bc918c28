import { polishText } from '../text/polish-text.ts';

/** The same for the same words in any form and order: "wniosku o dowód" and "dowody, wnioski". */
export const phraseKey = (text: string): string => [...new Set(polishText().basesOf(text))].toSorted().join(' ');
