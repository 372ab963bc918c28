'use client';

import { useDocumentInfo, useForm, useFormModified, useFormProcessing } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

/**
 * True from the first change until the server has really stored it.
 *
 * Payload forgets `modified` after a refused save, so that Save goes grey over unsaved text and a command would
 * take the older one; here only a newer `updatedAt` from the server counts as saved.
 */
export const useUnsaved = (): boolean => {
	const { data } = useDocumentInfo();
	const { setModified } = useForm();
	const modified = useFormModified();
	const processing = useFormProcessing();
	const stamp = typeof data?.updatedAt === 'string' ? data.updatedAt : '';
	const [dirtyAt, setDirtyAt] = useState<string | null>(null);
	const unsaved = modified || dirtyAt === stamp;

	useEffect(() => {
		if (modified) setDirtyAt(stamp);
	}, [modified, stamp]);
	useEffect(() => {
		if (unsaved && !modified && !processing) setModified(true);
	}, [unsaved, modified, processing, setModified]);

	return unsaved;
};
