/**
 * The names of communes and seats as Polish inflects them, and their postal codes.
 * A row: nominative, genitive, locative with its preposition, postal code of the main post office.
 * Sources: the official list of names of localities (genitives), common usage of the offices themselves (locatives).
 */
export interface Place {
	readonly nom: string;
	readonly gen: string;
	/** With the preposition: "w Żaganiu", "we Wschowie". */
	readonly loc: string;
	readonly postalCode: string;
}

const rows = `
Babimost|Babimostu|w Babimoście|66-110
Bledzew|Bledzewa|w Bledzewie|66-350
Bobrowice|Bobrowic|w Bobrowicach|66-627
Bogdaniec|Bogdańca|w Bogdańcu|66-450
Bojadła|Bojadeł|w Bojadłach|66-130
Brody|Brodów|w Brodach|68-343
Brzeźnica|Brzeźnicy|w Brzeźnicy|68-113
Bytnica|Bytnicy|w Bytnicy|66-630
Bytom Odrzański|Bytomia Odrzańskiego|w Bytomiu Odrzańskim|67-115
Cybinka|Cybinki|w Cybince|69-108
Czerwieńsk|Czerwieńska|w Czerwieńsku|66-016
Dąbie|Dąbia|w Dąbiu|66-615
Deszczno|Deszczna|w Deszcznie|66-446
Dobiegniew|Dobiegniewa|w Dobiegniewie|66-520
Drezdenko|Drezdenka|w Drezdenku|66-530
Gorzów Wielkopolski|Gorzowa Wielkopolskiego|w Gorzowie Wielkopolskim|66-400
Gozdnica|Gozdnicy|w Gozdnicy|68-130
Górzyca|Górzycy|w Górzycy|69-113
Gubin|Gubina|w Gubinie|66-620
Iłowa|Iłowej|w Iłowej|68-120
Jasień|Jasienia|w Jasieniu|68-320
Kargowa|Kargowej|w Kargowej|66-120
Kłodawa|Kłodawy|w Kłodawie|66-415
Kolsko|Kolska|w Kolsku|67-415
Kostrzyn nad Odrą|Kostrzyna nad Odrą|w Kostrzynie nad Odrą|66-470
Kożuchów|Kożuchowa|w Kożuchowie|67-120
Krosno Odrzańskie|Krosna Odrzańskiego|w Krośnie Odrzańskim|66-600
Krzeszyce|Krzeszyc|w Krzeszycach|66-435
Lipinki Łużyckie|Lipinek Łużyckich|w Lipinkach Łużyckich|68-213
Lubiszyn|Lubiszyna|w Lubiszynie|66-433
Lubniewice|Lubniewic|w Lubniewicach|69-210
Lubrza|Lubrzy|w Lubrzy|66-218
Lubsko|Lubska|w Lubsku|68-300
Łagów|Łagowa|w Łagowie|66-220
Łęknica|Łęknicy|w Łęknicy|68-208
Małomice|Małomic|w Małomicach|67-320
Maszewo|Maszewa|w Maszewie|66-614
Międzyrzecz|Międzyrzecza|w Międzyrzeczu|66-300
Niegosławice|Niegosławic|w Niegosławicach|67-312
Nowa Sól|Nowej Soli|w Nowej Soli|67-100
Nowe Miasteczko|Nowego Miasteczka|w Nowym Miasteczku|67-124
Nowogród Bobrzański|Nowogrodu Bobrzańskiego|w Nowogrodzie Bobrzańskim|66-010
Ośno Lubuskie|Ośna Lubuskiego|w Ośnie Lubuskim|69-220
Otyń|Otynia|w Otyniu|67-106
Przewóz|Przewozu|w Przewozie|68-132
Przytoczna|Przytocznej|w Przytocznej|66-340
Pszczew|Pszczewa|w Pszczewie|66-330
Rzepin|Rzepina|w Rzepinie|69-110
Santok|Santoka|w Santoku|66-431
Siedlisko|Siedliska|w Siedlisku|67-112
Skąpe|Skąpego|w Skąpem|66-213
Skwierzyna|Skwierzyny|w Skwierzynie|66-440
Sława|Sławy|w Sławie|67-410
Słońsk|Słońska|w Słońsku|66-436
Słubice|Słubic|w Słubicach|69-100
Stare Kurowo|Starego Kurowa|w Starym Kurowie|66-540
Strzelce Krajeńskie|Strzelec Krajeńskich|w Strzelcach Krajeńskich|66-500
Sulechów|Sulechowa|w Sulechowie|66-100
Sulęcin|Sulęcina|w Sulęcinie|69-200
Szczaniec|Szczańca|w Szczańcu|66-225
Szlichtyngowa|Szlichtyngowej|w Szlichtyngowej|67-407
Szprotawa|Szprotawy|w Szprotawie|67-300
Świdnica|Świdnicy|w Świdnicy|66-008
Świebodzin|Świebodzina|w Świebodzinie|66-200
Torzym|Torzymia|w Torzymiu|66-235
Trzciel|Trzciela|w Trzcielu|66-320
Trzebiechów|Trzebiechowa|w Trzebiechowie|66-132
Trzebiel|Trzebiela|w Trzebielu|68-212
Tuplice|Tuplic|w Tuplicach|68-219
Witnica|Witnicy|w Witnicy|66-460
Wschowa|Wschowy|we Wschowie|67-400
Wymiarki|Wymiarek|w Wymiarkach|68-131
Zabór|Zaboru|w Zaborze|66-003
Zbąszynek|Zbąszynka|w Zbąszynku|66-210
Zielona Góra|Zielonej Góry|w Zielonej Górze|65-424
Zwierzyn|Zwierzyna|w Zwierzynie|66-542
Żagań|Żagania|w Żaganiu|68-100
Żary|Żar|w Żarach|68-200`;

/** Every name of a commune or a seat, by its nominative. */
export const places: ReadonlyMap<string, Place> = new Map(
	rows
		.trim()
		.split('\n')
		.map((row) => {
			const [nom = '', gen = '', loc = '', postalCode = ''] = row.split('|');
			return [nom, { nom, gen, loc, postalCode }];
		}),
);

/** Throws for a name without a row: a missing declension is a mistake in the table, not a matter of data. */
export const placeOf = (name: string): Place => {
	const place = places.get(name);
	if (!place) throw new Error(`No declension for "${name}".`);
	return place;
};
