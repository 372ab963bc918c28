import type { AfterErrorHook } from 'payload';

const brokenForm = /unexpected end of form|malformed part header|boundary not found|missing boundary|^aborted$/i;

const sentenceOf = (error: Error): { status: number; message: string } | null => {
	if (brokenForm.test(error.message))
		return { status: 400, message: 'Przesłany formularz jest niepełny. Wyślij go jeszcze raz.' };
	if (error instanceof SyntaxError || error.message === 'Invalid JSON')
		return { status: 400, message: 'Treść żądania nie jest poprawnym JSON.' };
	if ((error as { status?: number }).status === undefined)
		return {
			status: 500,
			message: 'Coś się u nas zepsuło. Twój tekst jest nadal w formularzu; spróbuj zapisać za chwilę.',
		};
	return null;
};

/** Gives a broken request its right status, and every fault a sentence in Polish instead of Payload's English one. */
export const afterError: AfterErrorHook = ({ error }) => {
	const found = sentenceOf(error);
	return found ? { status: found.status, response: { errors: [{ message: found.message }] } } : undefined;
};
