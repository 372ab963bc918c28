'use client';

import { Link } from '@payloadcms/ui';
import { usePathname } from 'next/navigation.js';
import { type ReactNode, useEffect, useRef } from 'react';

export interface RailLink {
	readonly id: string;
	readonly href: string;
	readonly label: string;
}

const isCurrent = (path: string, href: string): boolean =>
	href === '/admin' ? path === href : path === href || path.startsWith(`${href}/`);

interface RailMenuProps {
	readonly links: readonly RailLink[];
	readonly children: ReactNode;
}

/** Always open beside a wide page; a popover under a button on a narrow one (no script needed to open it). */
export const RailMenu = ({ links, children }: RailMenuProps) => {
	const path = usePathname();
	const menu = useRef<HTMLDivElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: closes when the page changes
	useEffect(() => {
		if (menu.current?.matches(':popover-open')) menu.current.hidePopover();
	}, [path]);
	return (
		<>
			<button type="button" className="w-rail__open" popoverTarget="w-rail-menu">
				Menu
			</button>
			<div className="w-rail__menu" id="w-rail-menu" popover="auto" ref={menu}>
				<nav aria-label="Panel">
					<ul>
						{links.map(({ id, href, label }) => (
							<li key={id}>
								<Link
									className={`w-rail__link w-icon-${id}`}
									href={href}
									prefetch={false}
									aria-current={isCurrent(path, href) ? 'page' : undefined}
								>
									{label}
								</Link>
							</li>
						))}
					</ul>
				</nav>
				{children}
			</div>
		</>
	);
};
