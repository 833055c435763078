//! At home: a window sill, a kitchen table, a desk.

use super::props::{books, cup, lemon, pencil, plant};
use super::{FILM, Place, backdrop, camera, canvas, daylight, floor};
use crate::toys::ToyError;
use crate::toys::chance::Chance;
use crate::toys::drawing::Ink;
use crate::toys::optics::develop::Film;
use crate::toys::optics::stage::Lamp;
use crate::toys::optics::vector::V;
use crate::toys::toy::Toy;

/// Planks across, in shades around one colour.
pub(super) fn planks(color: &str, dark: &str, wide: f32, chance: &mut Chance) -> String {
    let mut marks = format!("<rect width='640' height='520' fill='{color}'/>");
    let mut y = 0.0;
    while y < 520.0 {
        let shade = chance.between(0.0, 0.16);
        marks.ink(format_args!(
            "<rect y='{y:.0}' width='640' height='{wide:.0}' fill='{dark}' fill-opacity='{shade:.2}'/>"
        ));
        for _ in 0..9 {
            let (at, bend) = (y + chance.between(2.0, wide - 2.0), chance.between(-3.0, 3.0));
            let (from, long) = (chance.between(-60.0, 560.0), chance.between(80.0, 420.0));
            marks.ink(format_args!(
                "<path d='M{from:.0} {at:.1}q{:.0} {bend:.1} {long:.0} 0' fill='none' stroke='{dark}' \
                 stroke-opacity='{:.2}' stroke-width='{:.1}'/>",
                long / 2.0,
                chance.between(0.1, 0.3),
                chance.between(0.5, 1.5)
            ));
        }
        marks.ink(format_args!("<path d='M0 {y:.0}H640' stroke='{dark}' stroke-width='1.4'/>"));
        y += wide;
    }
    marks
}

/// A white sill, a window frame out of focus, sea and sky.
pub(super) fn window(toy: &Toy, chance: &mut Chance) -> Result<Place, ToyError> {
    let camera = camera(toy, chance, 1.25, 0.03);
    let (w, h) = canvas(toy.frame);
    let sea = camera.screen(V(0.0, 1.0, -60.0), (w, h)).1;
    let sill = camera.screen(V(0.0, 0.0, -1.0), (w, h)).1;
    let bar = w * chance.between(0.16, 0.3);
    let bar = if chance.unit() < 0.5 { bar } else { w - bar };
    let (sail, sun) = (w * chance.between(0.2, 0.8), w * chance.between(0.1, 0.9));
    let mut glints = String::new();
    for _ in 0..60 {
        let y = sea + (sill - sea) * chance.unit().powi(2);
        glints.ink(format_args!(
            "<ellipse cx='{:.0}' cy='{y:.0}' rx='{:.0}' ry='3' fill='#fff' fill-opacity='{:.2}'/>",
            sun + chance.between(-0.4, 0.4) * w,
            chance.between(8.0, 34.0),
            chance.between(0.2, 0.7)
        ));
    }
    let marks = format!(
        "<linearGradient id='s' x2='0' y2='1'><stop offset='0' stop-color='#6fb4e6'/>\
         <stop offset='1' stop-color='#e8f3f7'/></linearGradient>\
         <linearGradient id='w' x2='0' y2='1'><stop offset='0' stop-color='#5d9fc4'/>\
         <stop offset='1' stop-color='#0f5f8f'/></linearGradient>\
         <rect x='-100' y='-100' width='{bw}' height='{:.0}' fill='url(#s)'/>\
         <g fill='#fff' fill-opacity='.8'><ellipse cx='{:.0}' cy='{:.0}' rx='150' ry='34'/>\
         <ellipse cx='{:.0}' cy='{:.0}' rx='100' ry='40'/></g>\
         <rect x='-100' y='{sea:.0}' width='{bw}' height='{h}' fill='url(#w)'/>{glints}\
         <path d='M{sail:.0} {:.0}l26 -84v84zM{:.0} {:.0}l-20 -64v64z' fill='#fff'/>\
         <rect x='{:.0}' y='-100' width='44' height='{bh}' fill='#f3efe8'/>\
         <rect x='{:.0}' y='-100' width='9' height='{bh}' fill='#b9b2a6'/>",
        sea + 101.0,
        w * 0.3,
        sea * 0.45,
        w * 0.36,
        sea * 0.42,
        sea + 2.0,
        sail - 6.0,
        sea + 2.0,
        bar,
        bar + 44.0,
        bw = w + 200.0,
        bh = h + 200.0,
    );
    let sill = "<rect width='640' height='520' fill='#ddd6ca'/>\
         <rect width='640' height='10' fill='#b9b1a4'/><rect y='10' width='640' height='4' fill='#f4efe6'/>";
    let side = if sun < w / 2.0 { -1.0 } else { 1.0 };
    Ok(Place {
        camera,
        lamp: Lamp {
            from: V(0.8 * side, 0.8, -0.2),
            key: V(1.25, 1.14, 0.94),
            width: 0.16,
            sky: V(0.5, 0.56, 0.62),
            floor: V(0.5, 0.47, 0.42),
        },
        film: FILM,
        backdrop: backdrop((w, h), "#8fb9cf", &marks, 7.0),
        ground: vec![floor(sill, -1.0)?],
        props: vec![plant(-side * chance.between(1.35, 1.6), -0.5)?],
    })
}

/// A checked cloth, lemons and a cup; tiles behind.
pub(super) fn kitchen(toy: &Toy, chance: &mut Chance) -> Result<Place, ToyError> {
    let camera = camera(toy, chance, 1.75, 0.035);
    let (w, h) = canvas(toy.frame);
    let edge = camera.screen(V(0.0, 0.0, -1.7), (w, h)).1;
    let check = *chance.one(&["#d9363e", "#2f6fb0", "#3f8f5a"]);
    let mut cloth = "<rect width='640' height='520' fill='#fbf8f1'/>".to_owned();
    let mut at = 0.0;
    while at < 640.0 {
        cloth.ink(format_args!(
            "<rect x='{at}' width='15' height='520' fill='{check}' fill-opacity='.5'/>\
             <rect y='{at}' width='640' height='15' fill='{check}' fill-opacity='.5'/>"
        ));
        at += 30.0;
    }
    let mut tiles = String::new();
    let mut y = edge - 20.0;
    let tile = w.max(h) / 12.0;
    while y > -tile {
        let mut x = -40.0;
        while x < w + 40.0 {
            let shade = chance.one(&["#dfe9e2", "#d2e0d8", "#e8efe8", "#c8dad2"]);
            tiles.ink(format_args!(
                "<rect x='{x:.0}' y='{:.0}' width='{:.0}' height='{:.0}' fill='{shade}'/>",
                y - tile,
                tile - 5.0,
                tile - 5.0
            ));
            x += tile;
        }
        y -= tile;
    }
    let shelf = edge * chance.between(0.28, 0.4);
    let mut jars = format!(
        "<rect x='-100' y='{shelf:.0}' width='{:.0}' height='20' fill='#a9744a'/>",
        w + 200.0
    );
    let mut x = chance.between(10.0, 80.0);
    while x < w {
        let (wide, tall) = (chance.between(60.0, 110.0), chance.between(70.0, 170.0));
        let color = chance.one(&["#c8553d", "#f1b24a", "#3d7a6a", "#6f4e7c", "#f7efe0", "#2e5e8c"]);
        jars.ink(format_args!(
            "<rect x='{x:.0}' y='{:.0}' width='{wide:.0}' height='{tall:.0}' rx='16' fill='{color}'/>\
             <rect x='{:.0}' y='{:.0}' width='{:.0}' height='18' rx='6' fill='#7a6a58'/>",
            shelf - tall,
            x + 8.0,
            shelf - tall - 14.0,
            wide - 16.0
        ));
        x += wide + chance.between(24.0, 130.0);
    }
    let side = if chance.unit() < 0.5 { -1.0 } else { 1.0 };
    Ok(Place {
        camera,
        lamp: Lamp { from: V(-0.8 * side, 0.8, 0.4), key: V(1.0, 0.92, 0.78), ..daylight() },
        film: FILM,
        backdrop: backdrop((w, h), "#b9c9c0", &format!("{tiles}{jars}"), 9.0),
        ground: vec![floor(&cloth, -1.7)?],
        props: vec![
            lemon(side * 1.3, 0.2)?,
            lemon(side * 1.72, -0.16)?,
            cup(-side * chance.between(1.45, 1.7), -0.55, check)?,
        ],
    })
}

/// Wood, books and a pencil under a warm lamp.
pub(super) fn desk(toy: &Toy, chance: &mut Chance) -> Result<Place, ToyError> {
    let camera = camera(toy, chance, 1.6, 0.035);
    let (w, h) = canvas(toy.frame);
    let edge = camera.screen(V(0.0, 0.0, -1.9), (w, h)).1;
    let mut shelves = format!(
        "<rect x='-100' y='-100' width='{:.0}' height='{:.0}' fill='#4a3a31'/>",
        w + 200.0,
        edge + 102.0
    );
    let mut base = edge - 26.0;
    while base > -40.0 {
        shelves.ink(format_args!(
            "<rect x='-100' y='{base:.0}' width='{:.0}' height='18' fill='#2b201a'/>",
            w + 200.0
        ));
        let mut x = chance.between(-30.0, 20.0);
        while x < w + 20.0 {
            let (wide, tall) = (chance.between(22.0, 58.0), chance.between(120.0, 190.0));
            let color = chance.one(&[
                "#a8442f", "#2f5d73", "#d0a04a", "#6b7a4b", "#7b4a68", "#d9cdb4", "#31404f",
            ]);
            shelves.ink(format_args!(
                "<rect x='{x:.0}' y='{:.0}' width='{wide:.0}' height='{tall:.0}' fill='{color}'/>",
                base - tall
            ));
            x += wide + if chance.unit() < 0.12 { 70.0 } else { 3.0 };
        }
        base -= 225.0;
    }
    let side = if chance.unit() < 0.5 { -1.0 } else { 1.0 };
    shelves.ink(format_args!(
        "<radialGradient id='l'><stop offset='0' stop-color='#ffe2a6' stop-opacity='.85'/>\
         <stop offset='1' stop-color='#ffb65c' stop-opacity='0'/></radialGradient>\
         <ellipse cx='{:.0}' cy='{:.0}' rx='{:.0}' ry='{:.0}' fill='url(#l)'/>",
        w * (0.5 + 0.42 * side),
        edge * 0.35,
        w * 0.5,
        w * 0.5
    ));
    let wood = planks("#b98a5a", "#6e4524", 66.0, chance);
    Ok(Place {
        camera,
        lamp: Lamp {
            from: V(0.8 * side, 0.95, 0.35),
            key: V(1.22, 0.96, 0.66),
            width: 0.2,
            sky: V(0.24, 0.23, 0.26),
            floor: V(0.3, 0.2, 0.12),
        },
        film: Film { grain: 1.9, glow: 0.16, vignette: 0.34, ..FILM },
        backdrop: backdrop((w, h), "#4a3a31", &shelves, 9.0),
        ground: vec![floor(&wood, -1.9)?],
        props: vec![
            books(-side * 1.5, -0.9, 4, chance)?,
            pencil(side * 0.95, 0.72, chance.between(-0.5, 0.5), "#e3b23c")?,
        ],
    })
}
