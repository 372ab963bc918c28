'use client';

import { toast, useDocumentInfo } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import { useState } from 'react';
import { sendCommand } from '#platform/admin/send-command.ts';

/** Marks the open report as settled. */
export const SettleButton = () => {
	const { id, data } = useDocumentInfo();
	const router = useRouter();
	const [isSending, setSending] = useState(false);
	if (!id || data?.state !== 'new') return null;
	const settle = async () => {
		setSending(true);
		const answer = await sendCommand(`/error-reports/${id}/settle`, {});
		setSending(false);
		if (answer.kind !== 'done') {
			toast.error(answer.message);
			return;
		}
		toast.success(answer.message);
		router.push('/admin/collections/error-reports');
		router.refresh();
	};
	return (
		<div className="w-commands">
			<button type="button" className="w-btn w-btn--main" disabled={isSending} onClick={() => void settle()}>
				Oznacz jako załatwione
			</button>
		</div>
	);
};
