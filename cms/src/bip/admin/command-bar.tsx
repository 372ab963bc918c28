import type { BeforeDocumentControlsServerProps } from 'payload';
import { staffUserOf } from '#platform/admin/staff-user.ts';
import { CommandButtons } from './command-buttons.tsx';

/** Stands in the control bar of the edit view and is drawn anew, with fresh roles, by each refresh of the page. */
export const CommandBar = ({ user }: BeforeDocumentControlsServerProps) => <CommandButtons staff={staffUserOf(user)} />;
