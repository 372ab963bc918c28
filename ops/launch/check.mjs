import { enter } from './stage-zero.mjs';

await enter('check.main.ts');
