import { generatePageMetadata, NotFoundPage } from '@payloadcms/next/views';
import type { Metadata } from 'next';
import config from '#config';
import { importMap } from '../importMap.js';

interface PageProps {
	readonly params: Promise<{ segments: string[] }>;
	readonly searchParams: Promise<{ [key: string]: string | string[] }>;
}

export const generateMetadata = ({ params, searchParams }: PageProps): Promise<Metadata> =>
	generatePageMetadata({ config, params, searchParams });

const NotFound = ({ params, searchParams }: PageProps) => NotFoundPage({ config, params, searchParams, importMap });

export default NotFound;
