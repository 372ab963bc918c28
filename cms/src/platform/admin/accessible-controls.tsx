'use client';

import { type ReactNode, useEffect } from 'react';
import { nameControls } from './accessible-names.ts';

/** Watches the page and names the controls that come without a name. */
export const AccessibleControls = ({ children }: { readonly children?: ReactNode }) => {
	useEffect(() => {
		let frame = 0;
		const later = (): void => {
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(() => nameControls(document.body));
		};
		later();
		const observer = new MutationObserver(later);
		observer.observe(document.body, { childList: true, subtree: true });
		return () => {
			observer.disconnect();
			cancelAnimationFrame(frame);
		};
	}, []);
	return children;
};
