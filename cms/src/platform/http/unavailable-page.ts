/** What staff see instead of the panel while the database does not answer; needs nothing but itself. */
export const unavailablePage = `<!DOCTYPE html>
<html lang="pl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Chwilowa przerwa – Wrota Lubuskie</title>
<style>
body { font: 1.125rem/1.6 "Atkinson Hyperlegible Next", system-ui, sans-serif; max-width: 38rem; margin: 15vh auto; padding: 0 1.25rem; }
h1 { font-size: 1.75rem; line-height: 1.25; }
a { display: inline-block; padding: .6rem 1.2rem; border: 2px solid; border-radius: .5rem; color: inherit; text-decoration: none; }
a:focus-visible { outline: 3px solid; outline-offset: 3px; }
</style>
</head>
<body>
<main>
<h1>Chwilowa przerwa</h1>
<p>Baza danych teraz nie odpowiada. Nic nie zginęło: wpisy, które zapisał serwer, są bezpieczne, a Twoja sesja trwa.</p>
<p>Odśwież tę stronę za kilka sekund.</p>
<p><a href="">Spróbuj ponownie</a></p>
</main>
</body>
</html>
`;
