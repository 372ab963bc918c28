const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** The words of a letter that has only HTML: paragraphs as lines, the address of a link after its words. */
const textOfHtml = (html: string): string =>
	html
		.replaceAll(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, '')
		.replaceAll(/\s+/g, ' ')
		.replaceAll(/<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)<\/a>/gi, (_whole, href: string, words: string) =>
			words.trim() === href ? href : `${words} (${href})`,
		)
		.replaceAll(/<br\b[^>]*>|<\/(p|div|h[1-6]|li|tr)>/gi, '\n')
		.replaceAll(/<[^>]+>/g, '')
		.replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (_whole, name: string) => entities[name] ?? '')
		.replaceAll(/ *\n */g, '\n')
		.trim();

/** Plain text of a letter: its own, else the words of its HTML. Empty when it has neither. */
export const letterText = ({ text, html }: { readonly text?: unknown; readonly html?: unknown }): string => {
	if (typeof text === 'string' && text.trim() !== '') return text;
	return typeof html === 'string' ? textOfHtml(html) : '';
};
