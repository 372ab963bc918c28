import accessibility from 'lucide-static/icons/accessibility.svg?raw';
import archive from 'lucide-static/icons/archive.svg?raw';
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import bell from 'lucide-static/icons/bell.svg?raw';
import briefcase from 'lucide-static/icons/briefcase-business.svg?raw';
import circleCheck from 'lucide-static/icons/circle-check.svg?raw';
import clock from 'lucide-static/icons/clock.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import database from 'lucide-static/icons/database.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import fileText from 'lucide-static/icons/file-text.svg?raw';
import flag from 'lucide-static/icons/flag.svg?raw';
import gavel from 'lucide-static/icons/gavel.svg?raw';
import globe from 'lucide-static/icons/globe.svg?raw';
import handCoins from 'lucide-static/icons/hand-coins.svg?raw';
import info from 'lucide-static/icons/info.svg?raw';
import landmark from 'lucide-static/icons/landmark.svg?raw';
import mail from 'lucide-static/icons/mail.svg?raw';
import map from 'lucide-static/icons/map.svg?raw';
import mapPin from 'lucide-static/icons/map-pin.svg?raw';
import megaphone from 'lucide-static/icons/megaphone.svg?raw';
import menu from 'lucide-static/icons/menu.svg?raw';
import paperclip from 'lucide-static/icons/paperclip.svg?raw';
import phone from 'lucide-static/icons/phone.svg?raw';
import printer from 'lucide-static/icons/printer.svg?raw';
import qrCode from 'lucide-static/icons/qr-code.svg?raw';
import quote from 'lucide-static/icons/quote.svg?raw';
import rss from 'lucide-static/icons/rss.svg?raw';
import scale from 'lucide-static/icons/scale.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import shoppingCart from 'lucide-static/icons/shopping-cart.svg?raw';
import filters from 'lucide-static/icons/sliders-horizontal.svg?raw';
import warning from 'lucide-static/icons/triangle-alert.svg?raw';
import users from 'lucide-static/icons/users.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';

/** Inner drawing of a Lucide icon (24 × 24, strokes). */
const drawing = (svg: string): string =>
	(/<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)?.[1] ?? '').trim().replaceAll(/\n\s*/g, '');

/** Icons of the site, inlined at build. */
export const icons = {
	accessibility: drawing(accessibility),
	archive: drawing(archive),
	'arrow-left': drawing(arrowLeft),
	'arrow-right': drawing(arrowRight),
	bell: drawing(bell),
	briefcase: drawing(briefcase),
	'circle-check': drawing(circleCheck),
	clock: drawing(clock),
	copy: drawing(copy),
	database: drawing(database),
	download: drawing(download),
	'file-text': drawing(fileText),
	filters: drawing(filters),
	flag: drawing(flag),
	gavel: drawing(gavel),
	globe: drawing(globe),
	'hand-coins': drawing(handCoins),
	info: drawing(info),
	landmark: drawing(landmark),
	mail: drawing(mail),
	map: drawing(map),
	'map-pin': drawing(mapPin),
	megaphone: drawing(megaphone),
	menu: drawing(menu),
	paperclip: drawing(paperclip),
	phone: drawing(phone),
	printer: drawing(printer),
	'qr-code': drawing(qrCode),
	quote: drawing(quote),
	rss: drawing(rss),
	scale: drawing(scale),
	search: drawing(search),
	'shopping-cart': drawing(shoppingCart),
	users: drawing(users),
	warning: drawing(warning),
	x: drawing(x),
} as const;

export type IconName = keyof typeof icons;
