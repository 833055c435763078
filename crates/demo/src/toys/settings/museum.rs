//! A museum's hall: the rail, and what hangs from it.

use std::f32::consts::{FRAC_1_SQRT_2, SQRT_2};

use super::{FILM, Place, backdrop, camera, canvas, daylight, floor, wall};
use crate::toys::ToyError;
use crate::toys::chance::Chance;
use crate::toys::drawing::Ink;
use crate::toys::optics::stage::Lamp;
use crate::toys::optics::vector::V;
use crate::toys::toy::Toy;

/// A white wall with a rail and three pictures, a floor of herringbone.
pub(super) fn hall(toy: &Toy, chance: &mut Chance) -> Result<Place, ToyError> {
    let tone = *chance.one(&["#f1ece2", "#e9e4da", "#e3e7e4", "#7c2f37", "#2f4a50"]);
    let rail = 326.0;
    let mut marks = format!(
        "<rect width='760' height='520' fill='{tone}'/><rect y='{rail}' width='760' height='4' \
         fill='#1d1b19'/><rect y='492' width='760' height='28' fill='#fff' fill-opacity='.55'/>\
         <rect y='490' width='760' height='3' fill='#000' fill-opacity='.3'/>"
    );
    let mut x = chance.between(96.0, 150.0);
    while x < 700.0 {
        let (wide, tall) = (chance.between(70.0, 132.0), chance.between(74.0, 104.0));
        let top = rail + 26.0;
        marks.ink(format_args!(
            "<path d='M{:.0} {top}L{:.0} {rail}L{:.0} {top}' fill='none' stroke='#6d665d' \
             stroke-width='1.2'/>\
             <rect x='{:.0}' y='{:.0}' width='{wide:.0}' height='{tall:.0}' fill='#000' fill-opacity='.16'/>\
             <g transform='translate({x:.0} {top})'>{}</g>",
            x + wide * 0.2,
            x + wide * 0.5,
            x + wide * 0.8,
            x + 4.0,
            top + 6.0,
            painting(wide, tall, chance)
        ));
        x += wide + chance.between(38.0, 80.0);
    }
    let mut parquet = "<rect width='640' height='520' fill='#b98d5e'/>".to_owned();
    let (long, thin) = (64.0, 16.0);
    let mut row = -4.0_f32;
    while row < 38.0 {
        let mut column = -2.0_f32;
        while column < 16.0 {
            let (px, py) = (column * long * FRAC_1_SQRT_2, row * thin * SQRT_2);
            for (turn, dx) in [(45.0, 0.0), (-45.0, 22.6)] {
                let shade = chance.between(0.02, 0.24);
                parquet.ink(format_args!(
                    "<rect width='{long}' height='{thin}' fill='#5d3a1c' fill-opacity='{shade:.2}' \
                     stroke='#4a2d14' stroke-opacity='.5' stroke-width='.8' \
                     transform='translate({:.1} {:.1}) rotate({turn})'/>",
                    px * 2.0 + dx * 2.0,
                    py + if turn < 0.0 { 45.2 } else { 0.0 }
                ));
            }
            column += 1.0;
        }
        row += 1.0;
    }
    Ok(Place {
        camera: camera(toy, chance, 1.35, 0.05),
        lamp: Lamp {
            from: V(chance.between(-0.5, 0.5), 1.2, 0.75),
            key: V(0.86, 0.83, 0.76),
            width: 0.3,
            sky: V(0.4, 0.4, 0.4),
            ..daylight()
        },
        film: FILM,
        backdrop: backdrop(canvas(toy.frame), "#cfc9bd", "", 1.0),
        ground: vec![wall(&marks, -2.0)?, floor(&parquet, -2.0)?],
        props: Vec::new(),
    })
}

/// A small abstract painting in a frame.
fn painting(wide: f32, tall: f32, chance: &mut Chance) -> String {
    let colors = ["#d6001c", "#f2c230", "#1a5fa8", "#17141c", "#f3efe4", "#2a8f7f", "#e88a5a"];
    let ground = *chance.one(&colors);
    let mut marks = format!(
        "<rect width='{wide:.0}' height='{tall:.0}' fill='#2a2420'/>\
         <rect x='4' y='4' width='{:.0}' height='{:.0}' fill='{ground}'/>",
        wide - 8.0,
        tall - 8.0
    );
    for _ in 0..5 {
        let color = chance.one(&colors);
        let (left, top) = (chance.between(8.0, wide * 0.6), chance.between(8.0, tall * 0.6));
        let (w, h) = (chance.between(12.0, wide * 0.35), chance.between(10.0, tall * 0.35));
        // A rectangle, or a pill if its corners are as round as can be.
        let round = if chance.unit() < 0.5 { 0.0 } else { w.min(h) / 2.0 };
        marks.ink(format_args!(
            "<rect x='{left:.0}' y='{top:.0}' width='{w:.0}' height='{h:.0}' rx='{round:.0}' \
             fill='{color}'/>"
        ));
    }
    marks
}
