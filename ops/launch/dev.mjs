import { enter } from './stage-zero.mjs';

await enter('dev.main.ts');
