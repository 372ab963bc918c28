import { landAndBuilding } from './land-and-building.ts';
import { moneyAndLaw } from './money-and-law.ts';
import { residentsAndWelfare } from './residents-and-welfare.ts';
import { wasteAndEnvironment } from './waste-and-environment.ts';
import { workAndCommunity } from './work-and-community.ts';

/** Invented office texts of a region, as they would be indexed. */
export const corpus = [
	...wasteAndEnvironment,
	...residentsAndWelfare,
	...landAndBuilding,
	...moneyAndLaw,
	...workAndCommunity,
];
