'use client';

import { useField } from '@payloadcms/ui';
import { polishDay } from '#platform/admin/polish-dates.ts';

interface Code {
	readonly teryt: string;
	readonly from: string | null;
	readonly to: string | null;
	readonly note: string;
}

const span = ({ from, to }: Code): string => {
	if (from && to) return `${polishDay(from)} – ${polishDay(to)}`;
	if (from) return `od ${polishDay(from)}`;
	return to ? `do ${polishDay(to)}` : 'od początku';
};

/** Codes that the unit has borne, to read only: they come from the state's register. */
export const CodeHistory = ({ path }: { readonly path: string }) => {
	const { value } = useField<readonly Code[] | null>({ path });
	if (!Array.isArray(value) || value.length === 0) return null;
	return (
		<section className="field-type w-codes" aria-label="Historia kodu TERYT">
			<h3 className="w-codes__title">Historia kodu TERYT</h3>
			<ul>
				{(value as readonly Code[]).map((code) => (
					<li key={`${code.teryt} ${code.from}`}>
						<strong>{code.teryt}</strong> <span>{span(code)}</span> <span>{code.note}</span>
					</li>
				))}
			</ul>
		</section>
	);
};
