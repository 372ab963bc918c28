'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';

interface WindowProps {
	readonly title: string;
	readonly onClose: () => void;
	readonly children: ReactNode;
}

/** A window over the page, outside the document's form: Enter in a field of the window never saves the document. */
export const Window = ({ title, onClose, children }: WindowProps) => {
	const ref = useRef<HTMLDialogElement>(null);
	const id = useId();
	useEffect(() => {
		const dialog = ref.current;
		dialog?.showModal();
		return () => dialog?.close();
	}, []);
	return createPortal(
		<dialog
			ref={ref}
			className="w-dialog"
			aria-labelledby={id}
			onCancel={(event) => {
				event.preventDefault();
				onClose();
			}}
		>
			<h2 id={id}>{title}</h2>
			{children}
		</dialog>,
		document.body,
	);
};
