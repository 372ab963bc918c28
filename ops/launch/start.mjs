import { enter } from './stage-zero.mjs';

await enter('start.main.ts');
