import type { UnitKind } from '#contract';
import { type Place, placeOf } from './places.ts';
import { capital } from './wording.ts';

export type Level = 'gmina' | 'powiat' | 'wojewodztwo';

export interface Forms {
	readonly nom: string;
	readonly gen: string;
	readonly dat: string;
}

/** A unit and its bodies in the grammatical forms that office texts need. `loc` always carries its preposition. */
export interface UnitWords {
	readonly level: Level;
	/** True for towns: urban communes and cities with county rights. */
	readonly isTown: boolean;
	/** "Gmina Brody", "Gminy Brody", "w Gminie Brody"; "Miasto Żagań", "Miasta Żagania", "w Żaganiu". */
	readonly plain: { readonly nom: string; readonly gen: string; readonly loc: string };
	/** The area in running text: "gminy Brody", "w gminie Brody". */
	readonly area: { readonly gen: string; readonly loc: string };
	readonly seat: Place;
	/** "Wójt Gminy Bogdaniec", "Burmistrz Żagania", "Starosta Żarski". */
	readonly head: Forms;
	/** "wójt", "burmistrz", "prezydent miasta", "starosta", "marszałek województwa". */
	readonly headTitle: Forms;
	/** Who executes the council's acts: the head in communes, the board elsewhere. */
	readonly executive: Forms;
	readonly council: Forms;
	/** "rady", "sejmiku": genitive of the short name. */
	readonly councilShortGen: string;
	readonly office: { readonly nom: string; readonly gen: string; readonly loc: string };
	/** Adjective of the level in genitive feminine singular and its masculine: "gminnej", "gminny". */
	readonly adjective: { readonly masc: string; readonly femGen: string };
}

interface Named {
	readonly slug: string;
	readonly name: string;
	readonly kind: UnitKind;
	readonly seat: string;
}

/** Nowa Sól keeps a mayor with the title of a city president. */
const presidents = new Set(['nowa-sol', 'zielona-gora', 'gorzow-wielkopolski']);

const headTitles = {
	wojt: { nom: 'wójt', gen: 'wójta', dat: 'wójtowi' },
	burmistrz: { nom: 'burmistrz', gen: 'burmistrza', dat: 'burmistrzowi' },
	prezydent: { nom: 'prezydent miasta', gen: 'prezydenta miasta', dat: 'prezydentowi miasta' },
	starosta: { nom: 'starosta', gen: 'starosty', dat: 'staroście' },
	marszalek: { nom: 'marszałek województwa', gen: 'marszałka województwa', dat: 'marszałkowi województwa' },
} as const;

const withTail = (forms: Forms, tail: string): Forms => ({
	nom: `${capital(forms.nom)} ${tail}`,
	gen: `${capital(forms.gen)} ${tail}`,
	dat: `${capital(forms.dat)} ${tail}`,
});

const councilForms = (adjective: string, tail: string): Forms => ({
	nom: `Rada ${adjective ? `${adjective}a ` : ''}${tail}`,
	gen: `Rady ${adjective ? `${adjective}iej ` : ''}${tail}`,
	dat: `Radzie ${adjective ? `${adjective}iej ` : ''}${tail}`,
});

const officeForms = (tail: string, adjective?: readonly [string, string, string]) => ({
	nom: `Urząd ${adjective ? `${adjective[0]} ` : ''}${tail}`,
	gen: `Urzędu ${adjective ? `${adjective[1]} ` : ''}${tail}`,
	loc: `w Urzędzie ${adjective ? `${adjective[2]} ` : ''}${tail}`,
});

const miejski = ['Miejski', 'Miejskiego', 'Miejskim'] as const;

const townWords = (unit: Named, seat: Place): UnitWords => {
	const isCounty = unit.kind === 'miasto-na-prawach-powiatu';
	const isPresident = presidents.has(unit.slug);
	const headTitle = isPresident ? headTitles.prezydent : headTitles.burmistrz;
	const name = placeOf(unit.name);
	const title = isPresident ? { nom: 'prezydent', gen: 'prezydenta', dat: 'prezydentowi' } : headTitles.burmistrz;
	const head = withTail(title, isPresident ? `Miasta ${name.gen}` : name.gen);
	return {
		level: 'gmina',
		isTown: true,
		plain: { nom: `Miasto ${name.nom}`, gen: `Miasta ${name.gen}`, loc: name.loc },
		area: { gen: `miasta ${name.gen}`, loc: name.loc },
		seat,
		head,
		headTitle,
		executive: head,
		council: isCounty ? councilForms('', `Miasta ${name.gen}`) : councilForms('Miejsk', name.loc),
		councilShortGen: 'rady',
		office: officeForms(isCounty ? `Miasta ${name.gen}` : `Miasta ${name.nom}`),
		adjective: { masc: 'miejski', femGen: 'miejskiej' },
	};
};

const communeWords = (unit: Named, seat: Place): UnitWords => {
	const isRural = unit.kind === 'gmina-wiejska';
	const head = isRural ? withTail(headTitles.wojt, `Gminy ${unit.name}`) : withTail(headTitles.burmistrz, seat.gen);
	return {
		level: 'gmina',
		isTown: false,
		plain: { nom: `Gmina ${unit.name}`, gen: `Gminy ${unit.name}`, loc: `w Gminie ${unit.name}` },
		area: { gen: `gminy ${unit.name}`, loc: `w gminie ${unit.name}` },
		seat,
		head,
		headTitle: isRural ? headTitles.wojt : headTitles.burmistrz,
		executive: head,
		council: isRural ? councilForms('', `Gminy ${unit.name}`) : councilForms('Miejsk', seat.loc),
		councilShortGen: 'rady',
		office: isRural ? officeForms(`Gminy ${unit.name}`) : officeForms(seat.loc, miejski),
		adjective: { masc: 'gminny', femGen: 'gminnej' },
	};
};

/** Adjective of a county's name in each part: "strzelecko-drezdenecki" → "Strzelecko-Drezdenecki". */
const titled = (adjective: string): string => adjective.split('-').map(capital).join('-');

const countyWords = (unit: Named, seat: Place): UnitWords => {
	const masc = unit.name.replace(/^powiat /, '');
	const gen = masc.replace(/i$/, 'iego');
	const loc = masc.replace(/i$/, 'im');
	const dat = masc.replace(/i$/, 'iemu');
	const body = `Powiatu ${titled(gen)}`;
	return {
		level: 'powiat',
		isTown: false,
		plain: { nom: `Powiat ${masc}`, gen: `Powiatu ${titled(gen)}`, loc: `w Powiecie ${titled(loc)}` },
		area: { gen: `powiatu ${gen}`, loc: `w powiecie ${loc}` },
		seat,
		head: {
			nom: `Starosta ${titled(masc)}`,
			gen: `Starosty ${titled(gen)}`,
			dat: `Staroście ${titled(dat)}`,
		},
		headTitle: headTitles.starosta,
		executive: { nom: `Zarząd ${body}`, gen: `Zarządu ${body}`, dat: `Zarządowi ${body}` },
		council: councilForms('', body),
		councilShortGen: 'rady',
		office: {
			nom: `Starostwo Powiatowe ${seat.loc}`,
			gen: `Starostwa Powiatowego ${seat.loc}`,
			loc: `w Starostwie Powiatowym ${seat.loc}`,
		},
		adjective: { masc: 'powiatowy', femGen: 'powiatowej' },
	};
};

const regionWords = (seat: Place): UnitWords => {
	const body = 'Województwa Lubuskiego';
	return {
		level: 'wojewodztwo',
		isTown: false,
		plain: { nom: 'Województwo Lubuskie', gen: body, loc: 'w Województwie Lubuskim' },
		area: { gen: 'województwa lubuskiego', loc: 'w województwie lubuskim' },
		seat,
		head: { nom: `Marszałek ${body}`, gen: `Marszałka ${body}`, dat: `Marszałkowi ${body}` },
		headTitle: headTitles.marszalek,
		executive: { nom: `Zarząd ${body}`, gen: `Zarządu ${body}`, dat: `Zarządowi ${body}` },
		council: { nom: `Sejmik ${body}`, gen: `Sejmiku ${body}`, dat: `Sejmikowi ${body}` },
		councilShortGen: 'sejmiku',
		office: officeForms(body, ['Marszałkowski', 'Marszałkowskiego', 'Marszałkowskim']),
		adjective: { masc: 'wojewódzki', femGen: 'wojewódzkiej' },
	};
};

/** All forms of a unit's names. Throws when the declension table lacks its name or seat. */
export const wordsOf = (unit: Named): UnitWords => {
	const seat = placeOf(unit.seat);
	if (unit.kind === 'wojewodztwo') return regionWords(seat);
	if (unit.kind === 'powiat') return countyWords(unit, seat);
	if (unit.kind === 'gmina-miejska' || unit.kind === 'miasto-na-prawach-powiatu') return townWords(unit, seat);
	return communeWords(unit, seat);
};
