'use client';

import type { ReactNode } from 'react';
import { Window } from './window.tsx';

interface QuestionProps {
	readonly title: string;
	readonly problem: string | null;
	readonly isBusy: boolean;
	readonly confirm: { readonly words: string; readonly look: 'main' | 'bad' };
	readonly onConfirm: () => void;
	readonly onClose: () => void;
	readonly children: ReactNode;
}

/** A window with a question, its refusal and two buttons. */
export const Question = ({ title, problem, isBusy, confirm, onConfirm, onClose, children }: QuestionProps) => (
	<Window title={title} onClose={onClose}>
		{children}
		{problem && (
			<p className="w-dialog__problem" role="alert">
				{problem}
			</p>
		)}
		<div className="w-dialog__buttons">
			<button type="button" className={`w-btn w-btn--${confirm.look}`} disabled={isBusy} onClick={onConfirm}>
				{confirm.words}
			</button>
			<button type="button" className="w-btn w-btn--line" disabled={isBusy} onClick={onClose}>
				Nie teraz
			</button>
		</div>
	</Window>
);
