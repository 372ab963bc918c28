import { enter } from './stage-zero.mjs';

await enter('task.main.ts');
