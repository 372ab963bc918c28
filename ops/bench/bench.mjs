import { enter } from '../launch/stage-zero.mjs';

await enter('../bench/bench.main.ts');
