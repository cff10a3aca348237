"""What can be measured of how a page looks: each of these, run on a page, lists what is wrong."""

CONTRASTS = """() => {
    const parse = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
    const linear = (v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    const light = ([r, g, b]) => [r, g, b].map((v) => linear(v / 255))
        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
    const behind = (element) => {
        for (let e = element; e; e = e.parentElement) {
            const colour = parse(getComputedStyle(e).backgroundColor);
            if (colour.length === 3 || colour[3] === 1) return colour;
        }
    };
    const poor = [];
    for (const element of document.body.querySelectorAll("*")) {
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        if (!own || !element.checkVisibility() || element.closest("svg, noscript, option")) continue;
        const style = getComputedStyle(element);
        const [a, b] = [light(parse(style.color)), light(behind(element))].sort((x, y) => y - x);
        const ratio = (a + 0.05) / (b + 0.05);
        if (ratio < 4.5) poor.push(`${element.className || element.localName} ${ratio.toFixed(2)}`);
    }
    return poor;
}"""
"""Words with less contrast than WCAG AA asks for."""

CUT_OFF = """() => {
    const cut = [...document.querySelectorAll("body *")]
        .filter((element) => element.checkVisibility() && !element.closest(".unseen"))
        .filter((element) => {
            const box = element.getBoundingClientRect();
            return box.right > innerWidth + 1 || box.left < -1;
        });
    const wide = [...document.querySelectorAll(".log")].filter((log) => log.scrollWidth > log.clientWidth);
    return [...cut.map((e) => e.className || e.localName), ...wide.map(() => "log")];
}"""
"""What stands out of the screen, and conversations that would have to be scrolled sideways."""

SMALL = """() => [...document.querySelectorAll("button, a.quiet, select")].filter((e) => e.checkVisibility())
    .filter((e) => e.getBoundingClientRect().height < 24).map((e) => e.textContent)"""
"""Targets that are hard to hit: WCAG 2.2, 2.5.8 asks for 24 pixels at least."""

NAMELESS = """() =>
    [...document.querySelectorAll("button, select, input:not([aria-hidden]), textarea, a, [role=log], section")]
    .filter((e) => !(e.textContent.trim() || e.ariaLabel || e.labels?.length)).map((e) => e.outerHTML)"""
"""Controls that a screen reader could not name."""
