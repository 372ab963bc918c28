export * from './addresses.ts';
export * from './kinds.ts';
export * from './open-data.ts';
export * from './sections.ts';
export * from './subscriptions.ts';
export * from './tags.ts';
export * from './views.ts';
export * from './visitors.ts';
