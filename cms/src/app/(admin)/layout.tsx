import config from '#config';
import '@payloadcms/next/css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './styles/tokens.css';
import './styles/theme.css';
import './styles/frame.css';
import './styles/icons.css';
import './styles/controls.css';
import './styles/dialog.css';
import './styles/entry.css';
import './styles/editor.css';
import './styles/files.css';
import './styles/desk.css';
import './styles/list.css';
import './styles/people.css';
import './styles/units.css';
import './styles/compare.css';
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts';
import { headers } from 'next/headers.js';
import { getPayload, type ServerFunctionClient } from 'payload';
import type { ReactNode } from 'react';
import { actorOf } from '#platform/access/actor.ts';
import { mayCallFunction } from '#platform/access/server-functions.ts';
import { DemonstrationMark } from '#platform/admin/demonstration-mark.tsx';
import { importMap } from './admin/importMap.js';

const serverFunction: ServerFunctionClient = async (args) => {
	'use server';
	const payload = await getPayload({ config, importMap });
	const { user } = await payload.auth({ headers: await headers() });
	if (!mayCallFunction(args.name, actorOf(user))) throw new Error('This server function is not open to the caller.');
	return handleServerFunctions({ ...args, config, importMap });
};

const AdminLayout = ({ children }: { readonly children: ReactNode }) => (
	<RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
		<DemonstrationMark />
		{children}
	</RootLayout>
);

export default AdminLayout;
