import type { Dice } from './dice.ts';

/** Invented people: a given name and a surname with the ending that fits. Any likeness is chance. */
export interface Name {
	readonly full: string;
	readonly initials: string;
	readonly isWoman: boolean;
}

const women =
	'Agata Agnieszka Aleksandra Alicja Aneta Barbara Beata Bożena Dagmara Danuta Dominika Dorota Edyta Elżbieta Emilia Ewelina Grażyna Halina Hanna Iwona Izabela Jagoda Joanna Jolanta Julia Justyna Kamila Karolina Kinga Lidia Lucyna Łucja Magdalena Małgorzata Marzena Milena Monika Natalia Oliwia Patrycja Renata Sylwia Teresa Urszula Weronika Wioletta Zofia Żaneta'.split(
		' ',
	);
const men =
	'Adam Adrian Aleksander Andrzej Arkadiusz Artur Bartosz Bogdan Cezary Damian Daniel Dariusz Dawid Dominik Eryk Filip Grzegorz Henryk Hubert Ireneusz Jacek Jakub Janusz Jarosław Jerzy Józef Kamil Karol Konrad Krzysztof Leszek Łukasz Maciej Marcin Mariusz Mateusz Michał Mirosław Norbert Oskar Patryk Radosław Rafał Robert Sebastian Sławomir Szymon Tadeusz Tymon Wiesław Witold Zbigniew'.split(
		' ',
	);
/** Surnames that end in -i and take -a for women. */
const adjectival =
	'Borowski Brzeziński Bukowski Cichocki Czarnecki Dąbrowicki Dębicki Gajewski Głogowiecki Górnicki Grabowiecki Jankowiecki Jaworski Jeziorski Kaliński Klonowski Kobylański Kotowiecki Krajewski Krośnicki Lipnicki Łąkowski Łukowiecki Malinowiecki Mierzwiński Mostowski Nadolski Niewiarski Nowosielski Obrzański Olszewicki Orłowiecki Osiecki Piaskowiecki Podgórski Polański Porębski Radwański Rogalski Rokicki Sadowiecki Sieradzki Skalski Sobolewski Sokolnicki Stawicki Świerczyński Topolski Trzebiński Walicki Warciański Wierzbiński Wilkowski Winnicki Wolański Zagórski Zalewicki Zawadzki Zielonacki Żarnowiecki'.split(
		' ',
	);
/** Surnames that stay the same for women. */
const plain =
	'Adamiak Baran Bednarz Bąk Bielak Błaszczyk Cieślak Czapla Derda Domagała Dudziak Fijałka Gołąb Grzelak Jarosz Jurek Kaczor Kania Karaś Klimczak Kmiecik Kołodziej Kopeć Kozłowicz Kubacka-Wrona Kulik Kurek Lisiak Madej Maślanka Mazurek Mikołajek Mroczek Olejnik Pająk Pietrzak Pluta Ratajczak Rosa Sikora Skiba Sokół Stachowiak Stelmach Szczepaniak Szewczyk Śliwa Tokarz Urbaniak Walczak Wasilewicz Wawrzyniak Wiatr Wnuk Zając Zaręba Ziółek Żurek'
		.split(' ')
		.filter((surname) => !surname.includes('-'));

const surnameOf = (dice: Dice, isWoman: boolean): string => {
	if (dice.chance(0.4)) return dice.pick(plain);
	const surname = dice.pick(adjectival);
	return isWoman ? surname.replace(/i$/, 'a') : surname;
};

const nameOf = (dice: Dice): Name => {
	const isWoman = dice.chance(0.55);
	const given = dice.pick(isWoman ? women : men);
	const surname = surnameOf(dice, isWoman);
	return { full: `${given} ${surname}`, initials: `${given.charAt(0)}${surname.charAt(0)}`, isWoman };
};

/** `size` names without a repeated surname stem among them, so that nobody in an office is mistaken for another. */
export const crewOf = (dice: Dice, size: number): Name[] => {
	const crew: Name[] = [];
	const taken = new Set<string>();
	while (crew.length < size) {
		const name = nameOf(dice);
		const stem = (name.full.split(' ')[1] ?? '').replace(/[ai]$/, '');
		if (taken.has(stem)) continue;
		taken.add(stem);
		crew.push(name);
	}
	return crew;
};
