import { enter } from './stage-zero.mjs';

await enter('test.main.ts');
