import { ObjectId } from 'mongodb';
import type { SubscriptionView } from '#contract';
import type { PublicRoute, VisitorRoute } from '#platform/http/routes.ts';
import { subscriptionsOf } from './subscription.ts';
import { subscriptionCommands } from './subscriptions.commands.ts';
import { isToken } from './tokens.ts';

/** What the portal may send for a reader. */
export const subscriptionVisitorRoutes: readonly VisitorRoute[] = [
	{ pattern: /^\/subscriptions$/, command: subscriptionCommands.ask },
	{ pattern: /^\/subscriptions\/(?<target>[0-9a-f]{24})\/confirm$/, command: subscriptionCommands.confirm },
	{ pattern: /^\/subscriptions\/(?<target>[0-9a-f]{24})\/leave$/, command: subscriptionCommands.leave },
];

/** A subscription by the link of a letter; null without the right token. */
export const subscriptionPublicRoutes: readonly PublicRoute[] = [
	{
		pattern: /^\/subscriptions\/(?<id>[0-9a-f]{24})\/(?<token>[\w-]{20,100})$/,
		read: async ({ services, params }): Promise<SubscriptionView | null> => {
			const { id = '', token = '' } = params;
			if (!isToken(services.env.PAYLOAD_SECRET, id, token)) return null;
			const found = await subscriptionsOf(services.db).findOne({ _id: new ObjectId(id) });
			if (!found) return null;
			const { topic, title, rhythm, wanted, state } = found;
			return { topic, title, rhythm: wanted ?? rhythm, isActive: state === 'active' && wanted === null };
		},
	},
];
