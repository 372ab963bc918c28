'use client';

import { toast } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import { useState, useTransition } from 'react';
import { type FieldMessage, sendCommand } from './send-command.ts';

/**
 * Sends a command from a window: what was typed stays after a refusal, the page is drawn anew after success.
 * @param goTo page to open after success, when the present one may no longer be shown
 */
export const useSending = (onDone: () => void, goTo?: string) => {
	const router = useRouter();
	const [isRefreshing, start] = useTransition();
	const [isRunning, setRunning] = useState(false);
	const [problem, setProblem] = useState<string | null>(null);
	const [fields, setFields] = useState<readonly FieldMessage[]>([]);

	const send = async (path: string, input: object): Promise<void> => {
		setRunning(true);
		const answer = await sendCommand(path, input);
		setRunning(false);
		if (answer.kind === 'done') {
			toast.success(answer.message);
			onDone();
			start(() => (goTo ? router.push(goTo) : router.refresh()));
			return;
		}
		setProblem(answer.message);
		setFields(answer.kind === 'refused' ? answer.fields : []);
	};
	return {
		send,
		problem,
		/** Message of the server for a field, or null. */
		errorAt: (path: string): string | null => fields.find((field) => field.path === path)?.message ?? null,
		isBusy: isRunning || isRefreshing,
	};
};
