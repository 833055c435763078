//! Two sheets of poster paper, one lying and one standing, printed like a comic.

use std::f32::consts::TAU;

use super::{FILM, Place, backdrop, camera, canvas, daylight, floor, wall};
use crate::toys::ToyError;
use crate::toys::chance::Chance;
use crate::toys::colors::{PENS, distance};
use crate::toys::drawing::Ink;
use crate::toys::optics::develop::Film;
use crate::toys::optics::stage::{Lamp, Piece};
use crate::toys::optics::vector::V;
use crate::toys::toy::Toy;

/// Paper and ink that print well together.
const INKS: [(&str, &str); 8] = [
    ("#ff7d9c", "#d9437f"),
    ("#ffd21f", "#e08e00"),
    ("#1668c4", "#0a3f86"),
    ("#f3efe4", "#e2574f"),
    ("#27a391", "#0f6f66"),
    ("#8f6cd0", "#6540a8"),
    ("#ffbf66", "#ef8354"),
    ("#e5233d", "#a80d27"),
];

/// Where the standing sheet stands.
const BACK: f32 = -1.25;

/// A sheet of one colour.
fn sheet(width: f32, color: &str) -> String {
    format!("<rect width='{width}' height='520' fill='{color}'/>")
}

/// Paper against which the toy stands out.
fn inks(toy: &Toy, chance: &mut Chance) -> (&'static str, &'static str) {
    let pens = toy.characters.first().map_or(PENS[0], |who| PENS[who.colors % PENS.len()]);
    let apart = |paper: &str| distance(paper, pens.face).min(distance(paper, pens.limb));
    let mut best = *chance.one(&INKS);
    for _ in 0..6 {
        let other = *chance.one(&INKS);
        if apart(best.0) < 0.3 && apart(other.0) > apart(best.0) {
            best = other;
        }
    }
    best
}

/// Dots that grow towards one corner.
pub(super) fn halftone(toy: &Toy, chance: &mut Chance) -> Result<Place, ToyError> {
    let (paper, ink) = inks(toy, chance);
    let lean = chance.between(-0.3, 0.9);
    let mut dots = sheet(760.0, paper);
    let step = 17.0;
    let (mut y, mut odd) = (step / 2.0, false);
    while y < 520.0 {
        let mut x = if odd { step } else { step / 2.0 };
        while x < 760.0 {
            let r = (2.0 + 5.0 * (y / 520.0 * 0.8 + lean * 0.35 * x / 760.0)).clamp(1.3, 7.6);
            dots.ink(format_args!("<circle cx='{x:.1}' cy='{y:.1}' r='{r:.1}' fill='{ink}'/>"));
            x += step;
        }
        y += step / 2.0;
        odd = !odd;
    }
    let ground = vec![wall(&dots, BACK)?, floor(&sheet(640.0, paper), BACK)?];
    Ok(place(toy, chance, ground))
}

/// Rays from behind the toy, with a border of dots.
pub(super) fn burst(toy: &Toy, chance: &mut Chance) -> Result<Place, ToyError> {
    let (paper, ink) = inks(toy, chance);
    let pale = *chance.one(&["#fff4c9", "#ffffff", "#ffe14d"]);
    let (cx, cy) = (380.0, 400.0);
    let mut marks = sheet(760.0, paper);
    let rays = 22_u8;
    for ray in 0..rays {
        let angle = TAU * (f32::from(ray) + chance.between(-0.16, 0.16)) / f32::from(rays);
        let half = 0.062;
        let far = 900.0;
        let tip = |angle: f32| (cx + far * angle.cos(), cy + far * angle.sin());
        let ((x1, y1), (x2, y2)) = (tip(angle - half), tip(angle + half));
        marks.ink(format_args!(
            "<path d='M{cx} {cy}L{x1:.0} {y1:.0}L{x2:.0} {y2:.0}Z' fill='{ink}'/>"
        ));
    }
    let star = |outer: f32, inner: f32, color: &str, stroke: &str| {
        let mut points = String::new();
        for point in 0..28_u8 {
            let angle = TAU * f32::from(point) / 28.0;
            let r = if point % 2 == 0 { outer } else { inner };
            let (x, y) = (cx + r * 1.25 * angle.cos(), cy + r * angle.sin());
            points.ink(format_args!("{x:.0},{y:.0} "));
        }
        format!(
            "<polygon points='{points}' fill='{color}' stroke='{stroke}' stroke-width='5' stroke-linejoin='round'/>"
        )
    };
    marks.push_str(&star(188.0, 132.0, pale, "#17141c"));
    marks.push_str(&star(150.0, 108.0, paper, "#17141c"));
    let ground = vec![wall(&marks, BACK)?, floor(&sheet(640.0, pale), BACK)?];
    Ok(place(toy, chance, ground))
}

fn place(toy: &Toy, chance: &mut Chance, ground: Vec<Piece>) -> Place {
    let side = if chance.unit() < 0.5 { -1.0 } else { 1.0 };
    let lamp = Lamp {
        from: V(0.75 * side, 1.0, 0.9),
        key: V(0.95, 0.9, 0.84),
        width: chance.between(0.1, 0.26),
        ..daylight()
    };
    Place {
        camera: camera(toy, chance, 1.5, 0.05),
        lamp,
        film: Film { vignette: 0.34, ..FILM },
        backdrop: backdrop(canvas(toy.frame), "#222", "", 1.0),
        ground,
        props: Vec::new(),
    }
}
