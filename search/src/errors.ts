/** The engine does not answer, answers with an error of its own, or took too long; trying again later may help. */
export class SearchUnavailable extends Error {
	override readonly name = 'SearchUnavailable';
}

/** The engine, or our own border, refused what was sent; the same again will be refused again. */
export class SearchRefused extends Error {
	override readonly name = 'SearchRefused';
}
