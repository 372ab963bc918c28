/** Stands where an office has not yet filled in what its bulletin must say (a unit that was only set up). */
export const notGiven = 'Urząd jeszcze tego nie podał.';

/** A contact value, or the sentence that it is missing. */
export const given = (value: string): string => value.trim() || notGiven;

/** "plac Wolny 1, 68-100 Żagań"; the sentence when no part of the address was given. */
export const addressLine = ({
	street,
	postalCode,
	city,
}: {
	street: string;
	postalCode: string;
	city: string;
}): string => given([street, `${postalCode} ${city}`.trim()].filter(Boolean).join(', '));
