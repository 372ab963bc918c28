'use client';

import { usePathname } from 'next/navigation.js';
import { type ReactNode, useEffect } from 'react';
import { dropAllCopies } from './typed-text.ts';

/** On a shared computer nothing typed stays behind after a log-out; the end of a session by itself keeps the copies. */
export const ForgetOnLogout = ({ children }: { readonly children?: ReactNode }) => {
	const isLogout = usePathname().endsWith('/logout');
	useEffect(() => {
		if (isLogout) dropAllCopies(window.localStorage);
	}, [isLogout]);
	return children;
};
