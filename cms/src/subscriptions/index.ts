export { createNewsSearcher, gatherNews, gatherSearchNews } from './gather.ts';
export { forgetSubscriptions } from './subscription.ts';
export { subscriptionsAccess } from './subscriptions.access.ts';
export { subscriptionCommands } from './subscriptions.commands.ts';
export { tellNews } from './tell.ts';
export { subscriptionPublicRoutes, subscriptionVisitorRoutes } from './visitor-routes.ts';
