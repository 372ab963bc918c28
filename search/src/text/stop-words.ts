/**
 * Words that say nothing about a text, folded. They are left out of the indexed twins and of
 * queries, so that phrases of the synonym table meet: "ocena oddziaływania na środowisko".
 */
export const stopWords: ReadonlySet<string> = new Set(
	(
		'a aby albo ale ani az bo by byc byl byla bylo byly bez ci co czy dla do gdy gdzie go i ich ile im iz ' +
		'ja jak jaka jaki jakie jako je jego jej jest jestem juz kiedy kto ktora ktore ktory ktorych ktorym lub ma ' +
		'mi mnie moge mozna mu na nad nam nas nie no nr o od ode on ona one oni oraz po pod przez przy ' +
		'chce chcialabym chcialbym kosztuja kosztuje moj moja moje potrzebuje prosze szukam wynosi wynosza ' +
		'sa sie ta tak taki tam te tej ten to tu ty tych tym u w we wraz z za ze zeby'
	).split(' '),
);
