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
import './styles/compare.css';
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts';
import type { ServerFunctionClient } from 'payload';
import type { ReactNode } from 'react';
import { importMap } from './admin/importMap.js';

const serverFunction: ServerFunctionClient = async (args) => {
	'use server';
	return handleServerFunctions({ ...args, config, importMap });
};

const AdminLayout = ({ children }: { readonly children: ReactNode }) => (
	<RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
		{children}
	</RootLayout>
);

export default AdminLayout;
