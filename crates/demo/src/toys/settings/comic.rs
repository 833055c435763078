//! Two sheets of poster paper, one lying and one standing, printed like a comic.

use super::{FILM, Place, backdrop, camera, canvas, daylight, floor, svg, wall};
use crate::toys::ToyError;
use crate::toys::chance::Chance;
use crate::toys::optics::develop::Film;
use crate::toys::optics::stage::Lamp;
use crate::toys::optics::vector::V;
use crate::toys::toy::Frame;

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

/// Dots that grow towards one corner.
pub(super) fn halftone(frame: Frame, chance: &mut Chance) -> Result<Place, ToyError> {
    let (paper, ink) = *chance.one(&INKS);
    let lean = chance.between(-0.3, 0.9);
    let dots = |width: f32, height: f32, from_top: bool| {
        let mut marks = format!("<rect width='{width}' height='{height}' fill='{paper}'/>");
        let step = 21.0;
        let (mut y, mut odd) = (step / 2.0, false);
        while y < height {
            let mut x = if odd { step } else { step / 2.0 };
            while x < width {
                let down = if from_top { y / height } else { 1.0 - y / height };
                let r = (2.6 + 5.6 * (down * 0.8 + lean * 0.35 * x / width)).clamp(1.6, 9.4);
                marks.push_str(&format!(
                    "<circle cx='{x:.1}' cy='{y:.1}' r='{r:.1}' fill='{ink}'/>"
                ));
                x += step;
            }
            y += step / 2.0;
            odd = !odd;
        }
        svg(width, height, &marks)
    };
    let ground = vec![
        wall(&dots(760.0, 520.0, true), BACK)?,
        floor(
            &svg(640.0, 385.0, &format!("<rect width='640' height='385' fill='{paper}'/>")),
            BACK,
        )?,
    ];
    place(frame, chance, ground)
}

/// Rays from behind the toy, with a border of dots.
pub(super) fn burst(frame: Frame, chance: &mut Chance) -> Result<Place, ToyError> {
    let (paper, ink) = *chance.one(&INKS);
    let pale = *chance.one(&["#fff4c9", "#ffffff", "#ffe14d"]);
    let (cx, cy) = (380.0, 400.0);
    let mut marks = format!("<rect width='760' height='520' fill='{paper}'/>");
    let rays = 22_u8;
    for ray in 0..rays {
        let angle = std::f32::consts::TAU * (f32::from(ray) + chance.between(-0.16, 0.16))
            / f32::from(rays);
        let half = 0.062;
        let far = 900.0;
        let tip = |angle: f32| (cx + far * angle.cos(), cy + far * angle.sin());
        let ((x1, y1), (x2, y2)) = (tip(angle - half), tip(angle + half));
        marks.push_str(&format!(
            "<path d='M{cx} {cy}L{x1:.0} {y1:.0}L{x2:.0} {y2:.0}Z' fill='{ink}'/>"
        ));
    }
    let star = |outer: f32, inner: f32, color: &str, stroke: &str| {
        let points: String = (0..28_u8)
            .map(|point| {
                let angle = std::f32::consts::TAU * f32::from(point) / 28.0;
                let r = if point % 2 == 0 { outer } else { inner };
                format!("{:.0},{:.0} ", cx + r * 1.25 * angle.cos(), cy + r * angle.sin())
            })
            .collect();
        format!(
            "<polygon points='{points}' fill='{color}' stroke='{stroke}' stroke-width='5' stroke-linejoin='round'/>"
        )
    };
    marks.push_str(&star(188.0, 132.0, pale, "#17141c"));
    marks.push_str(&star(150.0, 108.0, paper, "#17141c"));
    let ground = vec![
        wall(&svg(760.0, 520.0, &marks), BACK)?,
        floor(
            &svg(640.0, 385.0, &format!("<rect width='640' height='385' fill='{pale}'/>")),
            BACK,
        )?,
    ];
    place(frame, chance, ground)
}

fn place(
    frame: Frame,
    chance: &mut Chance,
    ground: Vec<crate::toys::optics::stage::Piece>,
) -> Result<Place, ToyError> {
    let side = if chance.unit() < 0.5 { -1.0 } else { 1.0 };
    let lamp = Lamp {
        from: V(0.75 * side, 1.0, 0.9),
        key: V(0.95, 0.9, 0.84),
        width: chance.between(0.1, 0.26),
        ..daylight()
    };
    Ok(Place {
        camera: camera(chance, 1.5, 0.05),
        lamp,
        film: Film { vignette: 0.34, ..FILM },
        backdrop: backdrop(canvas(frame), "#222", "", 1.0),
        ground,
        props: Vec::new(),
    })
}
