export { type RegionUnit, regionUnits } from './region.ts';
export { findUnit, type UnitDocument, unitRef, unitsOf } from './unit.ts';
export { unitsAccess } from './units.access.ts';
export { units } from './units.collection.ts';
export { setFourEyes } from './units.commands.ts';
export { addUnit, type LoadedUnits, loadUnits } from './units.load.ts';
export { unitPublicRoutes, unitView } from './units.public.ts';
