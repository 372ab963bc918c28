import type { BeforeDocumentControlsServerProps } from 'payload';
import { staffUserOf } from '#platform/admin/staff-user.ts';
import { SettleButton } from './settle-button.tsx';

/** Stands in the control bar of a report. */
export const SettleBar = ({ user }: BeforeDocumentControlsServerProps) => (staffUserOf(user) ? <SettleButton /> : null);
