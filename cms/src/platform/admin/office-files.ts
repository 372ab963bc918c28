import { z } from 'zod';

const fileSchema = z.object({
	id: z.union([z.string(), z.number()]).transform(String),
	title: z.string().nullish(),
	downloadName: z.string().nullish(),
	typeLabel: z.string().nullish(),
	filesize: z.number().nullish(),
	filename: z.string().nullish(),
	hasText: z.boolean().nullish(),
});

/** A file of the office as the entry form shows it. */
export type OfficeFile = z.infer<typeof fileSchema>;

const answerSchema = z.object({
	docs: z.array(fileSchema).optional(),
	doc: fileSchema.optional(),
	message: z.string().optional(),
	errors: z.array(z.object({ message: z.string() })).optional(),
});

const readAnswer = async (response: Response) =>
	answerSchema.safeParse(await response.json().catch(() => null)).data ?? {};

/** Files by their ids, in any order; those that cannot be read are left out. */
export const loadFiles = async (ids: readonly string[]): Promise<OfficeFile[]> => {
	if (ids.length === 0) return [];
	const query = new URLSearchParams({ depth: '0', limit: '100', 'where[id][in]': ids.join(',') });
	try {
		return (await readAnswer(await fetch(`/api/files?${query}`, { credentials: 'same-origin' }))).docs ?? [];
	} catch {
		return [];
	}
};

export type Upload =
	| { readonly ok: true; readonly file: OfficeFile }
	| { readonly ok: false; readonly message: string };

/** Sends one file of a unit to the server. Never throws: a refusal is the server's own sentence. */
export const uploadFile = async (file: File, unit: string): Promise<Upload> => {
	const body = new FormData();
	body.set('_payload', JSON.stringify({ unit, title: file.name.replace(/\.[^.]+$/, '') }));
	body.set('file', file);
	try {
		const response = await fetch('/api/files', { method: 'POST', credentials: 'same-origin', body });
		const { doc, errors, message } = await readAnswer(response);
		if (response.ok && doc) return { ok: true, file: doc };
		if (response.status === 413) return { ok: false, message: `Plik „${file.name}” jest większy niż 20 MB.` };
		const said = errors?.[0]?.message ?? message ?? 'Serwer nie przyjął pliku.';
		return { ok: false, message: said.includes(file.name) ? said : `„${file.name}”: ${said}` };
	} catch {
		return { ok: false, message: `„${file.name}”: brak połączenia z serwerem. Dodaj plik jeszcze raz.` };
	}
};

const kilobyte = 1024;

/** Size for people: "850 B", "12 kB", "1,5 MB". */
export const sizeWords = (bytes: number): string => {
	if (bytes < kilobyte) return `${bytes}\u00a0B`;
	if (bytes < kilobyte * kilobyte) return `${Math.round(bytes / kilobyte)}\u00a0kB`;
	return `${(bytes / kilobyte / kilobyte).toFixed(1).replace('.', ',')}\u00a0MB`;
};

/** The list with one element moved a place up. */
export const movedUp = (ids: readonly string[], at: number): string[] => {
	const moved = [...ids];
	const [id] = moved.splice(at, 1);
	if (id !== undefined) moved.splice(Math.max(0, at - 1), 0, id);
	return moved;
};
