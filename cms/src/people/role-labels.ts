import type { UnitRole } from '#platform/access/actor.ts';

/** What a role is called on screen and in letters. */
export const roleLabels: Readonly<Record<UnitRole, string>> = {
	'unit-admin': 'administrator jednostki',
	publisher: 'publikujący',
	editor: 'redaktor',
	clerk: 'pracownik kancelarii',
	head: 'kierownik urzędu',
	analyst: 'analityk',
};

/** What a role may do, in one sentence, beside its choice. */
export const roleHints: Readonly<Record<UnitRole, string>> = {
	'unit-admin': 'zaprasza pracowników i nadaje im role',
	publisher: 'zatwierdza i publikuje wpisy',
	editor: 'pisze wpisy i przekazuje je do zatwierdzenia',
	clerk: 'przyjmuje i rejestruje pisma',
	head: 'czyta wszystko, dekretuje sprawy',
	analyst: 'prowadzi sprawozdania i analizy',
};
