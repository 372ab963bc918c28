import { isDemonstration } from '../env.ts';

/** Above every page of the panel, the log-in too: the same words as on the portal. */
export const DemonstrationMark = () =>
	isDemonstration() ? (
		<section className="w-demo" aria-label="Informacja o danych">
			<p>
				<strong>Dane demonstracyjne.</strong> To wersja pokazowa: osoby, kwoty i sprawy są zmyślone.
			</p>
		</section>
	) : null;
