//! Flat pieces cut out of paper: arms, ears, crowns. What is not drawn is cut away.

use crate::toys::chance::Chance;
use crate::toys::colors::INK;
use crate::toys::drawing::Drawing;
use crate::toys::drawing::Ink;

fn cut(width: f32, height: f32, seed: u64, marks: &str) -> String {
    let mut drawing = Drawing::new(width, height, Chance::new(seed, 0xc));
    drawing.add(marks);
    drawing.svg()
}

fn style(color: &str) -> String {
    format!("fill='{color}' stroke='{INK}' stroke-width='8' stroke-linejoin='round'")
}

/// An arm pointing up, 200 by 600, its mitten at the top, the thumb to the left.
pub(crate) fn arm(color: &str) -> String {
    let style = style(color);
    cut(
        200.0,
        600.0,
        0,
        &format!(
            "<path d='M66 600L74 236C60 220 20 226 14 196C8 164 42 158 62 168C48 90 64 20 108 14\
         C170 8 190 110 142 232L146 600Z' {style}/>\
         <path d='M76 246q32 14 66 0' fill='none' stroke='{INK}' stroke-width='6'/>\
         <path d='M84 60q6 -20 20 -22' fill='none' stroke='#fff' stroke-opacity='.6' \
         stroke-width='8' stroke-linecap='round'/>"
        ),
    )
}

/// One side of a crown, 600 by 300.
pub(crate) fn crown(color: &str) -> String {
    let style = style(color);
    cut(
        600.0,
        300.0,
        0,
        &format!(
            "<path d='M4 296V60L100 190L200 20L300 180L400 20L500 190L596 60V296Z' {style}/>\
         <path d='M4 244H596' stroke='{INK}' stroke-width='6'/>\
         <g fill='#e4002b' stroke='{INK}' stroke-width='6'><circle cx='200' cy='216' r='17'/>\
         <circle cx='400' cy='216' r='17'/></g>"
        ),
    )
}

/// One side of a cone, 600 by 700.
pub(crate) fn cone(color: &str, light: &str) -> String {
    let style = style(color);
    cut(
        600.0,
        700.0,
        0,
        &format!(
            "<clipPath id='c'><path d='M300 8L594 694H6Z'/></clipPath>\
         <path d='M300 8L594 694H6Z' {style}/>\
         <g clip-path='url(#c)' fill='{light}'><circle cx='300' cy='230' r='44'/>\
         <circle cx='190' cy='430' r='44'/><circle cx='420' cy='460' r='44'/>\
         <circle cx='90' cy='660' r='44'/><circle cx='300' cy='640' r='44'/>\
         <circle cx='520' cy='670' r='44'/></g>\
         <path d='M300 8L594 694H6Z' fill='none' stroke='{INK}' stroke-width='8'/>"
        ),
    )
}

/// Two cat's ears on one strip, 600 by 260.
pub(crate) fn cat_ears(color: &str) -> String {
    let style = style(color);
    cut(
        600.0,
        260.0,
        0,
        &format!(
            "<path d='M20 256L60 20Q70 4 90 20L220 256Z' {style}/>\
         <path d='M580 256L540 20Q530 4 510 20L380 256Z' {style}/>\
         <path d='M70 216L86 90L160 216ZM530 216L514 90L440 216Z' fill='#ff9db0'/>"
        ),
    )
}

/// Two rabbit's ears on one strip, 600 by 620.
pub(crate) fn rabbit_ears(color: &str) -> String {
    let style = style(color);
    let ear = format!(
        "<path d='M-52 312C-90 120 -84 -292 0 -296C84 -292 90 120 52 312Z' {style}/>\
         <path d='M-24 260C-50 100 -44 -210 0 -220C44 -210 50 100 24 260Z' fill='#ff9db0'/>"
    );
    cut(
        600.0,
        620.0,
        0,
        &format!(
            "<g transform='translate(170 310) rotate(-9)'>{ear}</g>\
         <g transform='translate(430 310) rotate(12)'>{ear}</g>"
        ),
    )
}

/// A bow, 600 by 340.
pub(crate) fn bow(color: &str) -> String {
    let style = style(color);
    cut(
        600.0,
        340.0,
        0,
        &format!(
            "<path d='M300 180C220 20 40 -20 20 60C0 150 0 260 30 300C70 350 230 300 300 190\
         C370 300 530 350 570 300C600 260 600 150 580 60C560 -20 380 20 300 180Z' {style}/>\
         <path d='M90 100q90 30 150 66M90 250q90 -20 150 -56M510 100q-90 30 -150 66M510 250q-90 \
         -20 -150 -56' fill='none' stroke='{INK}' stroke-width='6' stroke-linecap='round'/>\
         <rect x='252' y='126' width='96' height='112' rx='30' {style}/>"
        ),
    )
}

/// A sprout with two leaves, 400 by 460.
pub(crate) fn sprout() -> String {
    let style = style("#3fae5a");
    cut(
        400.0,
        460.0,
        0,
        &format!(
            "<path d='M188 456Q180 330 196 200L210 200Q206 330 218 456Z' {style}/>\
         <path d='M200 210C120 220 30 170 14 60C120 40 200 100 200 210Z' {style}/>\
         <path d='M204 190C210 90 290 20 388 20C392 130 320 200 204 190Z' {style}/>\
         <path d='M60 96Q130 130 184 196M344 58Q260 100 216 178' fill='none' stroke='#1d6b33' \
         stroke-width='6'/>"
        ),
    )
}

/// A fringe of hair, 600 by 260.
pub(crate) fn fringe(color: &str, seed: u64) -> String {
    let mut chance = Chance::new(seed, 0xf);
    let mut path = "M0 0H600".to_owned();
    let mut x = 600.0_f32;
    while x > 1.0 {
        let (deep, next) = (chance.between(120.0, 236.0), (x - 60.0).max(0.0));
        path.ink(format_args!("L{:.0} {deep:.0}L{next:.0} 70", x - 24.0));
        x = next;
    }
    cut(600.0, 260.0, 0, &format!("<path d='{path}Z' {}/>", style(color)))
}
