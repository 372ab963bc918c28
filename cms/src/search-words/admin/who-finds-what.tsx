'use client';

import { Button, useFormFields } from '@payloadcms/ui';
import { useState } from 'react';
import type { Preview } from '../preview.ts';

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const Titles = ({ first }: { readonly first: readonly string[] }) => (
	<ol>
		{first.map((title) => (
			<li key={title}>{title}</li>
		))}
	</ol>
);

/** What the words find now and would find besides, before they take effect. */
export const WhoFindsWhat = () => {
	const asked = useFormFields(([fields]) => listOf(fields.asked?.value ?? fields.phrases?.value));
	const meant = useFormFields(([fields]) => listOf(fields.meant?.value));
	const [rows, setRows] = useState<readonly Preview[] | null>(null);
	const [problem, setProblem] = useState('');
	const look = async (): Promise<void> => {
		setProblem('');
		const params = new URLSearchParams({ asked: asked.join('\n'), meant: meant.join('\n') });
		const answer = await fetch(`/api/search-synonyms/preview?${params}`).catch(() => null);
		const body = await answer?.json().catch(() => null);
		if (answer?.ok) setRows(body.rows);
		else setProblem(body?.message ?? 'Nie udało się zapytać wyszukiwarki. Spróbuj ponownie.');
	};
	return (
		<section className="field-type w-finds" aria-label="Kto co znajdzie">
			<h3>Kto co znajdzie</h3>
			<p>Sprawdź, zanim zapiszesz: pokażemy, co te słowa znajdują dziś i co dojdzie.</p>
			<Button type="button" buttonStyle="secondary" onClick={look} disabled={asked.length === 0}>
				Sprawdź
			</Button>
			<div role="status">
				{problem !== '' && <p>{problem}</p>}
				{rows?.map(({ q, total, first, added }) => (
					<div key={q}>
						<h4>
							„{q}” znajduje dziś: {total}
						</h4>
						<Titles first={first} />
						{added.map((one) => (
							<div key={one.q}>
								<p>
									Po zapisaniu także wpisy o „{one.q}”: {one.total}
								</p>
								<Titles first={one.first} />
							</div>
						))}
					</div>
				))}
			</div>
		</section>
	);
};
