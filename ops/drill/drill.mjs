import { enter } from '../launch/stage-zero.mjs';

await enter('../drill/drill.main.ts');
