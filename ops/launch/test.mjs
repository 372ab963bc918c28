import { enter } from './stage-zero.mjs';

await enter('test.main.ts', '0 passed, 1 failed');
