import { announcements } from './announcements.ts';
import { basics } from './basics.ts';
import { council } from './council.ts';
import { finance } from './finance.ts';
import { notices } from './notices.ts';
import { orderTemplates } from './orders.ts';
import { oversight } from './oversight.ts';
import { plans } from './plans.ts';
import { procurement } from './procurement.ts';
import { property } from './property.ts';
import { recruitment } from './recruitment.ts';
import { resolutions } from './resolutions.ts';
import { services } from './services.ts';
import type { Template } from './template.ts';

export type { Draft, Exclusion, FileSpec, Template } from './template.ts';

/** Every kind of office text that the demonstration knows. */
export const templates: readonly Template[] = [
	...resolutions,
	...orderTemplates,
	...council,
	...finance,
	...property,
	...procurement,
	...recruitment,
	...notices,
	...announcements,
	...services,
	...plans,
	...basics,
	...oversight,
];
