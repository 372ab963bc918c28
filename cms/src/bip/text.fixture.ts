const block = { format: '', indent: 0, version: 1, direction: 'ltr' } as const;

/** Rich text of one paragraph. */
export const headerParagraph = (words: string) => ({
	root: {
		...block,
		type: 'root',
		children: [
			{
				...block,
				type: 'paragraph',
				textFormat: 0,
				textStyle: '',
				children: [{ type: 'text', text: words, format: 0, detail: 0, mode: 'normal', style: '', version: 1 }],
			},
		],
	},
});
